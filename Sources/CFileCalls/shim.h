// System calls that Swift cannot make by itself: glibc declares renameat2 only under _GNU_SOURCE, and open and
// openat take a varying number of arguments.
#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Exchanges two paths in one step.
static inline int exchange_paths(const char *first, const char *second) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, 2u /* RENAME_EXCHANGE */);
}

/// Makes a file in a folder that is open, never through a link and never over anything.
static inline int create_in_folder(int folder, const char *name) {
  return openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
}

/// Marks an open folder as in use; -1 where it is, or where folders cannot be marked.
static inline int lock_folder(int folder) { return flock(folder, LOCK_EX | LOCK_NB); }
