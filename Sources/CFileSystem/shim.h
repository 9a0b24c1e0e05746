#ifndef MUMO_FILE_SYSTEM_SHIM_H
#define MUMO_FILE_SYSTEM_SHIM_H

#include <linux/openat2.h>
#include <sys/statfs.h>
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

/* Whether inotify(7) hears of every change under a path. It does not where another machine, or
   the host of a virtual one, writes: network drives, shared folders. The numbers are those of
   statfs(2). What does not stand yet is taken to be on a disk of this machine. */
static inline int mumo_tells_changes(const char *path) {
  struct statfs status;
  if (statfs(path, &status) != 0) return 1;
  switch ((unsigned)status.f_type) {
    case 0x6969u:     /* NFS */
    case 0x517Bu:     /* SMB */
    case 0xFE534D42u: /* SMB2 */
    case 0xFF534D42u: /* CIFS */
    case 0x01021997u: /* 9P: drives of Windows under WSL 2 */
    case 0x53464846u: /* drives of Windows under WSL 1 */
    case 0x65735546u: /* FUSE: sshfs, folders shared with containers */
    case 0x786F4256u: /* VirtualBox */
      return 0;
    default:
      return 1;
  }
}

#endif
