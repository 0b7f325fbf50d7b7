/* Choosing among the entries of a list, in later/; its form stands before the list. */
programme.start(() => {
  for (const form of document.querySelectorAll("form[data-prg-filter]"))
    import("./later/filter.js").then(({ begin }) => begin(form, programme.fold), () => {});
});
