package org.signalbox.bench.operaton;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Operaton with its REST interface, every setting as it comes. */
@SpringBootApplication
public class Operaton {

  public static void main(String[] arguments) {
    SpringApplication.run(Operaton.class, arguments);
  }
}
