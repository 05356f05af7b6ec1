/* Preloaded into a process, makes the n-th write, sync or rename below $FAILING_BELOW fail with "no space left". */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <limits.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

enum { WRITE, SYNC, RENAME };
static atomic_int armed = -1, stays, failed;
static atomic_long left;

void fail_at(int call, long number, int on) {
    stays = on; left = number; if (call >= 0) failed = 0; armed = call;
}
int failures(void) { return failed; }

static int below(const char *path) {
    const char *root = getenv("FAILING_BELOW");
    return root && strncmp(path, root, strlen(root)) == 0;
}
static int fails(int call) {
    if (armed != call) return 0;
    long now = atomic_fetch_sub(&left, 1);
    if (now > 0 || (now < 0 && !stays)) return 0;
    failed++;
    errno = ENOSPC;
    return 1;
}
static int fails_on(int call, int fd) {
    if (armed != call) return 0;
    char name[64], path[PATH_MAX];
    snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(name, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return below(path) && fails(call);
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define CALL(kind, type, name, arguments, ...) \
    type name arguments { return fails_on(kind, fd) ? -1 : NEXT(name)(__VA_ARGS__); }

CALL(WRITE, ssize_t, write, (int fd, const void *b, size_t n), fd, b, n)
CALL(WRITE, ssize_t, pwrite, (int fd, const void *b, size_t n, off_t o), fd, b, n, o)
CALL(WRITE, ssize_t, pwrite64, (int fd, const void *b, size_t n, off64_t o), fd, b, n, o)
CALL(WRITE, ssize_t, writev, (int fd, const struct iovec *v, int n), fd, v, n)
CALL(WRITE, int, ftruncate, (int fd, off_t n), fd, n)
CALL(WRITE, int, ftruncate64, (int fd, off64_t n), fd, n)
CALL(SYNC, int, fsync, (int fd), fd)
CALL(SYNC, int, fdatasync, (int fd), fd)
int rename(const char *from, const char *to) {
    return armed == RENAME && below(from) && fails(RENAME) ? -1 : NEXT(rename)(from, to);
}
int renameat(int a, const char *from, int b, const char *to) {
    return armed == RENAME && below(from) && fails(RENAME) ? -1 : NEXT(renameat)(a, from, b, to);
}
