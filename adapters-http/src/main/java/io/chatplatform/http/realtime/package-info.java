/// Events over HTTP, and their JSON.
@NullMarked
package io.chatplatform.http.realtime;

import org.jspecify.annotations.NullMarked;
