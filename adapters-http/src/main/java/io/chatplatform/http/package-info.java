/// HTTP: what all routes share.
@NullMarked
package io.chatplatform.http;

import org.jspecify.annotations.NullMarked;
