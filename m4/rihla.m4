dnl rihla.m4: the checks of configure.ac that take more than a line.
dnl SPDX-License-Identifier: MIT

dnl RIHLA_TRY_CFLAGS(VARIABLE, FLAGS)
dnl Appends to VARIABLE those of FLAGS that the compiler knows.
AC_DEFUN([RIHLA_TRY_CFLAGS], [
  AC_SUBST([$1])
  for rihla_flag in m4_normalize([$2]); do
    rihla_saved_CFLAGS=$CFLAGS
    CFLAGS="$CFLAGS -Werror $rihla_flag"
    AC_MSG_CHECKING([whether $CC knows $rihla_flag])
    AC_COMPILE_IFELSE([AC_LANG_PROGRAM([], [])],
      [AC_MSG_RESULT([yes])
       AS_VAR_APPEND([$1], [" $rihla_flag"])],
      [AC_MSG_RESULT([no])])
    CFLAGS=$rihla_saved_CFLAGS
  done
])

dnl RIHLA_CHECK_LINK(FLAGS, IF-WORKS, IF-NOT)
AC_DEFUN([RIHLA_CHECK_LINK], [
  rihla_saved_CFLAGS=$CFLAGS
  CFLAGS="$CFLAGS $1"
  AC_MSG_CHECKING([whether $CC links with $1])
  AC_LINK_IFELSE([AC_LANG_PROGRAM([], [])],
    [AC_MSG_RESULT([yes])
     rihla_links=yes],
    [AC_MSG_RESULT([no])
     rihla_links=no])
  CFLAGS=$rihla_saved_CFLAGS
  AS_IF([test $rihla_links = yes], [$2], [$3])
])

dnl RIHLA_CHECK_LIB(PREFIX, HEADER, LIBRARY, FUNCTION, CFLAGS, LIBS, PACKAGE)
dnl Sets PREFIX_LIBS, or stops and names the Debian package.
AC_DEFUN([RIHLA_CHECK_LIB], [
  rihla_saved_CPPFLAGS=$CPPFLAGS
  CPPFLAGS="$CPPFLAGS $5"
  AC_CHECK_HEADER([$2], [],
    [AC_MSG_ERROR([<$2> is missing; on Debian it is in $7])])
  CPPFLAGS=$rihla_saved_CPPFLAGS
  AC_CHECK_LIB([$3], [$4], [AC_SUBST([$1_LIBS], [-l$3])],
    [AC_MSG_ERROR([lib$3 is missing; on Debian it is in $7])], [$6])
])

dnl RIHLA_GLIB_TOOL(VARIABLE, NAME)
dnl The tool that belongs to the GLib that is used, else the one on PATH.
AC_DEFUN([RIHLA_GLIB_TOOL], [
  AC_ARG_VAR([$1], [the program $2])
  rihla_tool=$(echo $2 | sed 's/-/_/g')
  AS_IF([test -z "$[]$1"],
    [$1=$($PKG_CONFIG --variable=$rihla_tool glib-2.0)
     AS_IF([test -z "$[]$1"],
       [$1=$($PKG_CONFIG --variable=$rihla_tool gio-2.0)])])
  AC_PATH_PROG([$1], [$2])
  AS_IF([test -z "$[]$1"], [AC_MSG_ERROR([$2 is missing])])
])

dnl RIHLA_FIND_PYTHON
dnl Sets PYTHON: a python3 with the GObject bindings where there is one (the
dnl first on PATH may be another than the system's, without them), else any.
AC_DEFUN([RIHLA_FIND_PYTHON], [
  AC_ARG_VAR([PYTHON], [a Python 3, best one that can import gi])
  AC_MSG_CHECKING([for a Python 3 with the GObject bindings])
  have_python_gi=no
  rihla_python=
  for rihla_try in "$PYTHON" /usr/bin/python3 python3; do
    test -n "$rihla_try" || continue
    "$rihla_try" -c 'import sys; sys.exit(sys.version_info < (3, 9))' \
      >/dev/null 2>&1 || continue
    test -n "$rihla_python" || rihla_python=$rihla_try
    AS_IF(["$rihla_try" -c 'import gi, cairo' >/dev/null 2>&1],
      [rihla_python=$rihla_try
       have_python_gi=yes
       break])
  done
  AS_IF([test -z "$rihla_python"],
    [AC_MSG_RESULT([none])
     AC_MSG_ERROR([Python 3.9 or newer is missing; the tests need it])],
    [AC_MSG_RESULT([$rihla_python (bindings: $have_python_gi)])])
  PYTHON=$rihla_python
  AC_SUBST([HAVE_PYTHON_GI], [$have_python_gi])
])

dnl RIHLA_INTROSPECTION(MINIMUM)
dnl --enable-introspection: auto by default; asked for and missing is an error.
AC_DEFUN([RIHLA_INTROSPECTION], [
  AC_ARG_ENABLE([introspection],
    [AS_HELP_STRING([--enable-introspection=@<:@auto/yes/no@:>@],
      [build the bindings for Python, JavaScript and others])],
    [], [enable_introspection=auto])
  AS_CASE([$enable_introspection], [yes|no|auto], [],
    [AC_MSG_ERROR([--enable-introspection takes auto, yes or no])])
  AC_MSG_CHECKING([for gobject-introspection >= $1])
  AS_IF([test "x$enable_introspection" = xno],
    [AC_MSG_RESULT([not wanted])],
    [PKG_CHECK_EXISTS([gobject-introspection-1.0 >= $1],
      [AC_MSG_RESULT([yes])
       enable_introspection=yes],
      [AC_MSG_RESULT([no])
       AS_IF([test "x$enable_introspection" = xyes],
         [AC_MSG_ERROR([gobject-introspection >= $1 was asked for and is dnl
missing; on Debian it is in libgirepository1.0-dev])])
       enable_introspection=no])])
  AS_IF([test "x$enable_introspection" = xyes],
    [G_IR_SCANNER=$($PKG_CONFIG --variable=g_ir_scanner dnl
gobject-introspection-1.0)
     G_IR_COMPILER=$($PKG_CONFIG --variable=g_ir_compiler dnl
gobject-introspection-1.0)])
  AC_SUBST([enable_introspection])
  AC_SUBST([G_IR_SCANNER])
  AC_SUBST([G_IR_COMPILER])
  AM_CONDITIONAL([HAVE_INTROSPECTION],
    [test "x$enable_introspection" = xyes])
])

dnl RIHLA_REFERENCE
dnl --enable-reference: no by default; asked for and missing is an error.
AC_DEFUN([RIHLA_REFERENCE], [
  AC_ARG_ENABLE([reference],
    [AS_HELP_STRING([--enable-reference],
      [build the API reference as HTML with gi-docgen])],
    [], [enable_reference=no])
  AC_CHECK_PROGS([GI_DOCGEN], [gi-docgen])
  AS_IF([test "x$enable_reference" != xno], [
    AS_IF([test -z "$GI_DOCGEN"],
      [AC_MSG_ERROR([gi-docgen was asked for and is missing])])
    AS_IF([test "x$enable_introspection" != xyes],
      [AC_MSG_ERROR([the reference needs --enable-introspection])])])
  AM_CONDITIONAL([BUILD_REFERENCE], [test "x$enable_reference" != xno])
])
