package org.signalbox.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

/**
 * Argon2id password hashes in their usual text form (decision 21), 19 MiB and two passes each: what
 * a guess costs an attacker. Stored hashes name their own cost, so a later change of it does not
 * lock anybody out.
 */
public final class PasswordHash {

  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

  private PasswordHash() {}

  /** Hashes a new password with a fresh salt. */
  public static String of(String password) {
    return Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
  }

  /**
   * Whether {@code password} is the one that {@code hash} was made of; takes its time either way.
   */
  static boolean matches(String password, String hash) {
    return Argon2Function.getInstanceFromHash(hash).check(password, hash);
  }
}
