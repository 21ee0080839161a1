/// Messages over HTTP.
@NullMarked
package io.chatplatform.http.message;

import org.jspecify.annotations.NullMarked;
