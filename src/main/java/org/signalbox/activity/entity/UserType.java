package org.signalbox.activity.entity;

/** What kind of user an associate is. */
public enum UserType {
  Unknown(0),
  InternalAssociate(1),
  ResourceAssociate(2),
  ExternalAssociate(3),
  AnonymousAssociate(4),
  SystemAssociate(5);

  private final int number;

  UserType(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
