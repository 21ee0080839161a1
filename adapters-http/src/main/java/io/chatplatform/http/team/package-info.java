/// The team over HTTP.
@NullMarked
package io.chatplatform.http.team;

import org.jspecify.annotations.NullMarked;
