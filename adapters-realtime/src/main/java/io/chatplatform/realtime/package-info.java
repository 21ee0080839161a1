/// Redis: connections and the names of its keys.
@NullMarked
package io.chatplatform.realtime;

import org.jspecify.annotations.NullMarked;
