/// Files over HTTP.
@NullMarked
package io.chatplatform.http.media;

import org.jspecify.annotations.NullMarked;
