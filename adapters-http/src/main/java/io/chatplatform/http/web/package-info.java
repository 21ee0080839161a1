/// The built web client.
@NullMarked
package io.chatplatform.http.web;

import org.jspecify.annotations.NullMarked;
