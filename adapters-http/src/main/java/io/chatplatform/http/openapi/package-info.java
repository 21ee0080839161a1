/// The API document and a page to try it.
@NullMarked
package io.chatplatform.http.openapi;

import org.jspecify.annotations.NullMarked;
