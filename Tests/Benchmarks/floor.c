/* What no generator of the same site can fall below: lists the content, reads each text, renders it with cmark-gfm,
   and writes as many files of the same sizes, on two threads.

       floor CONTENT MANIFEST OUTPUT

   A line of the manifest is a file of the site: its size, a tab, its path, a tab, the path of the text that it is made
   from, if any. What a text does not fill is filled with spaces. */

#define _GNU_SOURCE
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { THREADS = 2, SHARE = 64 };

typedef struct {
  size_t size;
  const char *path;
  const char *text;
} File;

static int content, output;
static File *files;
static size_t file_count, listed;
static atomic_size_t next_file;

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static void list(int folder) {
  DIR *stream = fdopendir(folder);
  if (!stream) fail("fdopendir");
  for (struct dirent *entry; (entry = readdir(stream));) {
    if (entry->d_name[0] == '.') continue;
    listed++;
    if (entry->d_type != DT_DIR) continue;
    int inner = openat(folder, entry->d_name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (inner < 0) fail(entry->d_name);
    list(inner);
  }
  closedir(stream);
}

static char *read_file(int folder, const char *path, size_t *size) {
  int file = openat(folder, path, O_RDONLY | O_CLOEXEC);
  struct stat status;
  if (file < 0 || fstat(file, &status)) fail(path);
  char *bytes = malloc(status.st_size + 1);
  if (!bytes || read(file, bytes, status.st_size) != status.st_size) fail(path);
  close(file);
  bytes[status.st_size] = 0;
  *size = status.st_size;
  return bytes;
}

static void make_folders(char *path) {
  for (char *slash = strchr(path, '/'); slash; slash = strchr(slash + 1, '/')) {
    *slash = 0;
    if (mkdirat(output, path, 0777) && errno != EEXIST) fail(path);
    *slash = '/';
  }
}

static void write_file(const File *file, const char *body, size_t size) {
  int flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC;
  int target = openat(output, file->path, flags, 0666);
  if (target < 0 && errno == ENOENT) {
    char path[4096];
    snprintf(path, sizeof path, "%s", file->path);
    make_folders(path);
    target = openat(output, file->path, flags, 0666);
  }
  if (target < 0) fail(file->path);
  char *page = malloc(file->size + 1);
  if (!page) fail("malloc");
  size_t taken = size < file->size ? size : file->size;
  memcpy(page, body, taken);
  memset(page + taken, ' ', file->size - taken);
  for (size_t done = 0; done < file->size;) {
    ssize_t count = write(target, page + done, file->size - done);
    if (count < 0) fail(file->path);
    done += count;
  }
  free(page);
  close(target);
}

static void make(const File *file) {
  if (!file->text[0]) return write_file(file, "", 0);
  size_t size;
  char *text = read_file(content, file->text, &size);
  char *end = strstr(text, "\n---\n");
  char *body = end ? end + 5 : text;
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("strikethrough"));
  cmark_parser_feed(parser, body, size - (body - text));
  cmark_node *document = cmark_parser_finish(parser);
  char *html = cmark_render_html(document, CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser));
  write_file(file, html, strlen(html));
  free(html);
  cmark_node_free(document);
  cmark_parser_free(parser);
  free(text);
}

static void *work(void *unused) {
  for (size_t first; (first = atomic_fetch_add(&next_file, SHARE)) < file_count;) {
    for (size_t index = first; index < first + SHARE && index < file_count; index++) make(&files[index]);
  }
  return unused;
}

static void read_manifest(const char *path) {
  size_t size;
  char *line = read_file(AT_FDCWD, path, &size);
  for (size_t index = 0; index < size; index++) file_count += line[index] == '\n';
  files = calloc(file_count, sizeof *files);
  if (!files) fail("calloc");
  for (size_t index = 0; index < file_count; index++) {
    char *end = strchr(line, '\n');
    *end = 0;
    files[index].size = strtoul(line, &line, 10);
    files[index].path = ++line;
    line = strchr(line, '\t');
    *line++ = 0;
    files[index].text = line;
    line = end + 1;
  }
}

int main(int count, char **arguments) {
  if (count != 4) return 64;
  content = open(arguments[1], O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (content < 0) fail(arguments[1]);
  if (mkdir(arguments[3], 0777)) fail(arguments[3]);
  output = open(arguments[3], O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (output < 0) fail(arguments[3]);
  cmark_gfm_core_extensions_ensure_registered();
  list(dup(content));
  read_manifest(arguments[2]);
  pthread_t threads[THREADS];
  for (int index = 0; index < THREADS; index++) {
    if (pthread_create(&threads[index], NULL, work, NULL)) fail("pthread_create");
  }
  for (int index = 0; index < THREADS; index++) pthread_join(threads[index], NULL);
  return 0;
}
