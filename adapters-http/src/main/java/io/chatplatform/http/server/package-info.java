/// The HTTP server and the table of all routes.
@NullMarked
package io.chatplatform.http.server;

import org.jspecify.annotations.NullMarked;
