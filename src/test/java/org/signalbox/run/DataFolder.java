package org.signalbox.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The folder that survives restarts: the database cluster and beside it the password, the logs and
 * the lock that says who has it. Whoever holds the lock owns every process that still uses it.
 */
final class DataFolder implements AutoCloseable {

  private final Path root;
  private final FileChannel channel;

  private DataFolder(Path root, FileChannel channel) {
    this.root = root;
    this.channel = channel;
  }

  /** Makes the folder if it is missing and takes it, or says in one sentence why not. */
  static DataFolder take(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(root, readableByOwner("rwx------"));
      FileChannel channel =
          FileChannel.open(
              root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new CannotStart("The folder " + root + " is in use by another Signalbox.");
      }
      return new DataFolder(root, channel);
    } catch (IOException e) {
      throw new CannotStart("The folder " + root + " cannot be written: " + e + ".", e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by this very process, which is in use all the same
    }
  }

  Path root() {
    return root;
  }

  Path cluster() {
    return root.resolve("postgresql");
  }

  Path passwordFile() {
    return root.resolve("password");
  }

  /** The password of this folder's database, made at random on first use. */
  String password() {
    Path file = passwordFile();
    try {
      if (Files.notExists(file)) {
        Files.createFile(file, readableByOwner("rw-------"));
        Files.writeString(file, randomPassword());
      }
      return Files.readString(file, UTF_8).strip();
    } catch (IOException e) {
      throw new CannotStart("The file " + file + " cannot be used: " + e + ".", e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new CannotStart("The folder " + root + " cannot be released: " + e + ".", e);
    }
  }

  private static String randomPassword() {
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    return Base64.getUrlEncoder().encodeToString(secret);
  }

  private static FileAttribute<?>[] readableByOwner(String permissions) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
