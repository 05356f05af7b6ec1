"""The numeral grammar: from digits and number words to values, or to the reason there is none."""
