/// Notes over HTTP.
@NullMarked
package io.chatplatform.http.note;

import org.jspecify.annotations.NullMarked;
