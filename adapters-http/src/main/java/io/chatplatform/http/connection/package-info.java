/// Connections over HTTP.
@NullMarked
package io.chatplatform.http.connection;

import org.jspecify.annotations.NullMarked;
