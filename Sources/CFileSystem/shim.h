#ifndef MUMO_FILE_SYSTEM_SHIM_H
#define MUMO_FILE_SYSTEM_SHIM_H

#include <linux/openat2.h>
#include <sys/syscall.h>
#include <unistd.h>

/* glibc declares renameat2 only under _GNU_SOURCE, and Swift imports neither it nor the
   variadic syscall(). Exchanges two paths in one step (RENAME_EXCHANGE, Linux 3.15).
   Returns 0, or -1 with errno set. */
static inline int mumo_exchange(int directory, const char *first, const char *second) {
  return (int)syscall(SYS_renameat2, directory, first, directory, second, 1 << 1);
}

/* glibc has no openat2 (Linux 5.6). Opens what lies under the folder and fails, in the same
   step, where the path leaves the folder (EXDEV) or passes through a symbolic link (ELOOP).
   Returns a descriptor, or -1 with errno set: ENOSYS from an older kernel. */
static inline int mumo_open_beneath(int directory, const char *path, int flags) {
  struct open_how how = {
      .flags = (unsigned)flags,
      .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS,
  };
  return (int)syscall(SYS_openat2, directory, path, &how, sizeof how);
}

#endif
