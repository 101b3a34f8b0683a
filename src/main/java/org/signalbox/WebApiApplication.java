package org.signalbox;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The WebAPI, served below {@code /api} (wire-contract 10.1). */
@ApplicationPath("/api")
public class WebApiApplication extends Application {}
