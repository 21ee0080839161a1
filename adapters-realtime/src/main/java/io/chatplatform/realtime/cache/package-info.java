/// Short-lived things shared by all instances: tickets, presence, ended sessions, answers.
@NullMarked
package io.chatplatform.realtime.cache;

import org.jspecify.annotations.NullMarked;
