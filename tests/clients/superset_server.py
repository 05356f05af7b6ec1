"""Run by the Python that has Superset: its own database made ready, then its server; prints the address.

python superset_server.py HOME
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

CONFIG = """
SECRET_KEY = "of a server that lives for one test, on loopback only"
SQLALCHEMY_DATABASE_URI = "sqlite:///{home}/superset.db"
WTF_CSRF_ENABLED = False
TALISMAN_ENABLED = False
"""


def main(home: Path) -> None:
    config = home / "superset_config.py"
    config.write_text(CONFIG.format(home=home), encoding="utf-8")
    os.environ |= {"SUPERSET_CONFIG_PATH": str(config), "SUPERSET_HOME": str(home), "FLASK_APP": "superset"}
    for step in (["db", "upgrade"], ["init"], ["fab", "create-admin", *ADMIN]):
        command = [Path(sys.executable).with_name("superset"), *step]
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=sys.stderr)

    from superset.app import create_app
    from werkzeug.serving import make_server

    server = make_server("127.0.0.1", 0, create_app(), threaded=True)
    sys.stdout.write(f"http://127.0.0.1:{server.port}\n")
    sys.stdout.flush()
    server.serve_forever()


ADMIN = ["--username", "admin", "--firstname", "A", "--lastname", "B", "--email", "a@b.org", "--password", "admin"]

if __name__ == "__main__":
    main(Path(sys.argv[1]))
