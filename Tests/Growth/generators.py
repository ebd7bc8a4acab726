"""Documents and inputs that once took time or memory out of all proportion, each of a size n."""
import os


def table(rows, head="<tr><th>Ad</th><th>Sayı</th></tr>"):
    return f"<table><caption>Tablo 1. Sayılar</caption>{head}{rows}</table>"


def attribute_defaults(n):
    return "x.xhtml", f'<?xml version="1.0"?><!DOCTYPE a [<!ATTLIST b c CDATA "{"A" * n}">]><a>{"<b/>" * (n // 4)}</a>'


def short_rows_of_a_wide_markdown_table(n):
    return "x.md", "|x" * n + "|\n" + "|-" * n + "|\n" + "a\n" * n


def no_break_blanks_in_a_cell(n):
    return "x.html", table("<tr><td>A</td><td>1" + "\u00a0" * n + "2</td></tr>")


def dangling_references(n):
    tables = "".join(f"<table><caption>Tablo {k}. Sayılar</caption><tr><th>Ad</th><th>Sayı</th></tr>"
                     f"<tr><td>A</td><td>{k}</td></tr></table>" for k in range(1, 6))
    words = " ".join(f"Tablo {100 + k % 800}" for k in range(n))
    chapters = "".join(f"<h2>{title}</h2>" for title in [
        "I. GENEL BİLGİLER", "II. AMAÇ VE HEDEFLER", "III. FAALİYETLERE İLİŞKİN BİLGİ VE DEĞERLENDİRMELER"])
    return "x.html", f"<h1>2023</h1>{chapters}{tables}<p>{words} gösterir.</p>"


def wide_markdown_rows(n):
    return "x.md", "|x" * 900 + "|\n" + "|-" * 900 + "|\n" + ("|1" * 900 + "|\n") * (n // 900)


def numbered_tables_in_one_paragraph(n):
    def page(shift):
        tables = "".join(f"<table><caption>Tablo {k + shift}. Sayı {k}</caption><tr><th>Ad</th><th>Sayı</th></tr>"
                         f"<tr><td>A{k}</td><td>{k}</td></tr></table>" for k in range(1, 21))
        return "<p>Tablo " + " ".join(str(k % 999 + shift) for k in range(1, n + 1)) + "</p>" + tables
    return ["x.html", "y.html"], [page(0), page(1)]


def every_second_row_a_total(n):
    return "x.html", table("".join(f"<tr><td>A{k}</td><td>{k}</td></tr><tr><td>Toplam</td><td>{k}</td></tr>"
                                   for k in range(n // 2)))


def chain_of_levels(n):
    return "x.html", ('<table data-fy-table="t"><caption>Tablo 1. Sayılar</caption><tr><th>Ad</th><th>Sayı</th></tr>'
                      + "".join(f'<tr class="ust duzey-{k}" data-fy-row="r{k}"><td>A{k}</td><td>{k}</td></tr>'
                                for k in range(n)) + "</table>")


def deep_levels(n):
    return "x.html", ('<table data-fy-table="t"><caption>Tablo 1. Sayılar</caption><tr><th>Ad</th><th>Sayı</th></tr>'
                      + "".join(f'<tr class="veri duzey-{min(k, 32)}" data-fy-row="r{k}"><td>A{k}</td><td>{k}</td></tr>'
                                for k in range(n)) + "</table>")


def declared_attributes(n):
    """Stops at the hundredth; a page with fewer grows with its elements."""
    names = " ".join(f'a{k} CDATA "x"' for k in range(100))
    return "x.xhtml", f'<!DOCTYPE a [<!ATTLIST td {names}>]><a><table>{"<tr><td>1</td></tr>" * n}</table></a>'


def one_wrong_total(n):
    return "x.html", table("".join(f"<tr><td>A{k}</td><td>{k * 7}</td></tr>" for k in range(n))
                           + "<tr><td>Toplam</td><td>5</td></tr>")


def wrong_sums_both_ways(n):
    """Every row and every column is off, so that each cell is a suspect."""
    head = "<tr><th>Ad</th><th>Kadın</th><th>Erkek</th><th>Toplam</th></tr>"
    return "x.html", table("".join(f"<tr><td>A{k}</td><td>{k * 7}</td><td>{k * 3}</td><td>{k * 10 + 1}</td></tr>"
                                   for k in range(n))
                           + "<tr><td>Toplam</td><td>5</td><td>6</td><td>7</td></tr>", head)


def cells_of_one_long_label(n):
    return "x.html", table("<tr><td>" + "uzun ad " * (n // 8) + "</td><td>1</td></tr>" * 1
                           + "".join(f"<tr><td>{'uzun ad ' * 20}</td><td>{k}</td></tr>" for k in range(n // 8)))


OUTLINE = """tür: faaliyet raporu
yıl: 2023
kurum: Deneme
başlık: 2023 Yılı Faaliyet Raporu
kısmi: evet
bölümler:
  - başlık: Giriş
    metin: m
"""


def folder(text="metin", data=None, outline=OUTLINE):
    files = {"rapor.yaml": outline, "metin/m.md": text}
    if data is not None:
        files["veri/t.yaml"] = data
    return files


def rows_of_data(n, more=""):
    return ("başlık: Sayılar\nsütunlar:\n  ad: {başlık: Ad}\n  s: {başlık: Sayı, tür: sayı}\n" + more
            + "satırlar: |\n" + "".join(f"  Satır {k} | {k}\n" for k in range(n)))


def control_characters(n):
    return folder(data="başlık: " + "\x01" * n + "\n")


def control_characters_in_text(n):
    return folder(text="a" + "\x01" * n + "\n")


def control_characters_on_lines(n):
    return folder(text="a\x01\n" * n)


def unknown_values(n):
    return folder(text="".join(f"{{değer:t/yok{k}/s}}\n\n" for k in range(n)) + "{tablo:t}\n", data=rows_of_data(n))


def references_in_one_line(n):
    return folder(text="{tablo:t}\n\n" + "{tablo:t} " * n + "\n", data=rows_of_data(2))


def references_in_one_paragraph(n):
    return folder(text="{tablo:t}\n\n" + "x {tablo:t}\n" * n, data=rows_of_data(2))


def one_line_list(n):
    return folder(data="başlık: x\nnotlar: [" + ", ".join(f"n{k}" for k in range(n)) + "]\n")


def tabs_before_lines(n):
    return folder(data="başlık: x\n" + "\tx: 1\n" * n)


def tabs_on_lines(n):
    return folder(data="başlık: x\n" + "\t\n" * n)


def one_key_over_and_over(n):
    return folder(data="başlık: x\n" * n)


def unknown_keys(n):
    return folder(data="".join(f"k{k}: x\n" for k in range(n)))


def lines_without_colons(n):
    return folder(data="başlık: x\n" + "abc\n" * n)


def bad_rows(n):
    return folder(data="başlık: x\nsütunlar:\n  ad: {başlık: Ad}\n  s: {başlık: Sayı, tür: sayı}\nsatırlar: |\n"
                  + "  A | 1.2.3 | 4\n" * n, text="{tablo:t}\n")


def unclosed_references(n):
    return folder(text="{tablo:t\n" * n)


def unknown_references(n):
    return folder(text="{tabla:t} " * n)


def forbidden_entities(n):
    return folder(text="&#1; " * n)


def unsafe_links(n):
    return folder(text="[a](javascript:x) " * n)


def one_line_template(n):
    return template("{{title}} " * n)


def tags_on_lines(n):
    return template("{{#title}}x{{/title}}\n" * n)


def many_blocks(n):
    return template("{{<t0}}" + "".join(f"{{{{$b{k}}}}}x{{{{/b{k}}}}}" for k in range(n)) + "{{/t0}}",
                    t0="".join(f"{{{{$b{k}}}}}y{{{{/b{k}}}}}" for k in range(n)))


def template(page, **others):
    """An input with templates of its own; the page is the first of them."""
    files = folder(text="Metin.\n")
    for name, text in {"page": page, **others}.items():
        files[f"sablon/html/{name}.mustache"] = text
    return files


def folded_scalar(n):
    return folder(data="başlık: >-\n" + "  sözcük\n" * n)


def quoted_scalar(n):
    return folder(data='başlık: "' + "sözcük\n  " * n + '"\n')


def plain_scalar_on_lines(n):
    return folder(data="başlık: a\n" + "  sözcük\n" * n)


def nested_dashes(n):
    return folder(data="- " * n + "a\n")


def acceptances(n):
    files = folder(text="Metin.\n")
    files["kabul.yaml"] = "kabul:\n" + "".join(
        f"  - kural: TOP001\n    adres: t/r{k}/s\n    değer: 1\n    hesaplanan: 2\n    gerekçe: x\n    kabul eden: y\n"
        for k in range(n))
    return files


# name: generator, command, the size of the report of the attack, its limit on memory in MB
def outline(n):
    """Groups of two rows each, set in under their sum, and a total of all."""
    groups = [(i, 1000 + 7919 * i % 90001, 1000 + 104729 * i % 80021) for i in range(n // 3)]
    rows = "".join(f"<tr><td>G{i}</td><td>{a + b}</td></tr><tr><td style=\"padding-left:2em\">x</td><td>{a}</td></tr>"
                   f"<tr><td style=\"padding-left:2em\">y</td><td>{b}</td></tr>" for i, a, b in groups)
    total = sum(a + b for _, a, b in groups)
    return "x.html", f"<table><tr><th>Ad</th><th>Tutar</th></tr>{rows}<tr><td>Hepsi</td><td>{total}</td></tr></table>"


def sentence_that_counts_up(n):
    listed = ", ".join(f"{10 + i % 900} ders" for i in range(n))
    return "x.html", f"<p>Yıl içinde {listed} olmak üzere toplam 5 ders verilmiştir.</p>"


def unit_table(heading, figure):
    return (f"<table><tr><th>{heading}</th><th>KBÖ (TL)</th></tr><tr><td>a</td><td>{figure}</td></tr><tr><td>b</td>"
            f"<td>500</td></tr><tr><td>GENEL TOPLAM</td><td>{figure + 500}</td></tr></table>")


def tables_that_repeat(n):
    return "x.html", unit_table("Kalem", 1200) * n


def sister_tables(n):
    return "x.html", "".join(unit_table("Kalem", 1000 + 37 * i) for i in range(n))


def tables_of_many_shapes(n):
    return "x.html", "".join(unit_table(f"Kalem {i}", 1000 + 997 * i) for i in range(n))


def numbers_that_no_table_shows(n):
    return "x.html", "<p>Yıl içinde " + ", ".join(f"{1000 + 7 * k} ders" for k in range(n)) + " verilmiştir.</p>"


def total_off_by_five(n):
    rows = "".join(f"<tr><td>A{k}</td><td>{10 + k % 90}</td></tr>" for k in range(n))
    total = sum(10 + k % 90 for k in range(n)) + 5
    return "x.html", table(rows + f"<tr><td>Toplam</td><td>{total}</td></tr>")


def tables_of_one_meaning(n):
    return "x.html", "".join(
        f"<table><tr><th>Birim</th><th>KBÖ (TL)</th></tr><tr><td>a{k}</td><td>{700 + k}</td></tr><tr><td>b{k}</td>"
        f"<td>{500 + k % 5}</td></tr><tr><td>GENEL TOPLAM</td><td>{1200 + k % 11}</td></tr></table>" for k in range(n))


def long_names_under_other_headings(n):
    name = "abcdefghijklmnopqrstuvw"
    return "x.html", "".join(
        f"<table><tr><th>Ad</th><th>Tutar {k} (TL)</th></tr><tr><td>{name}{k % 9}</td><td>{1000 + k},00</td></tr>"
        f"<tr><td>{name}x</td><td>{2000 + 3 * k},00</td></tr></table>" for k in range(n))


def column_of_shares(n):
    head = "<tr><th>Ad</th><th>Tutar (TL)</th><th>Pay (%)</th></tr>"
    rows = "".join(f"<tr><td>A{k}</td><td>{1000 + k % 97}</td><td>0,{k % 10}1</td></tr>" for k in range(n))
    return "x.html", table(rows + f"<tr><td>Toplam</td><td>{sum(1000 + k % 97 for k in range(n))}</td><td>100</td></tr>",
                           head)


def sentences_of_percentages(n):
    rows = "".join(f"<tr><td>A{k}</td><td>{k % 9973},{k % 100:02}</td></tr>" for k in range(n))
    sentences = "".join(f"<p>Oran %{k % 9967},{(k + 50) % 100:02} olmuştur.</p>" for k in range(n))
    return "x.html", table(rows, "<tr><th>Ad</th><th>Oran (%)</th></tr>") + sentences


def paragraphs_of_years(n):
    head = "<tr><th>Ad</th><th>2021</th><th>2022</th></tr>"
    rows = "".join(f"<tr><td>A{k}</td><td>{1000 + k}</td><td>{2000 + k}</td></tr>" for k in range(n))
    return "x.html", table(rows, head) + "".join(
        f"<p>2021 yılında {1000 + k}, 2022 yılında {2001 + k} kişi.</p>" for k in range(n))


def one_number_everywhere(n):
    rows = "".join(f"<tr><td>A{k}</td><td>4217</td><td>4217</td></tr>" for k in range(n))
    return "x.html", table(rows, "<tr><th>Ad</th><th>Sayı</th><th>Adet</th></tr>") + "<p>4217 kişi.</p>" * n


def sheets_of_many_shapes(n):
    return "x.html", "".join(
        f"<table><tr><th>Kalem</th><th>Tutar {k % (n // 3 + 1)} (TL)</th></tr>"
        + "".join(f"<tr><td>Kalem {r}</td><td>{100 + r + k}</td></tr>" for r in range(4)) + "</table>"
        for k in range(n))


def equalities_in_a_chain(n):
    rows = "".join(f'<tr data-fy-row="r{k}"><td>A{k}</td><td>5</td></tr>' for k in range(n))
    relations = ",\n".join(f'{{"kind":"equal","addresses":["t/r{k}/sayi","t/r{k + 1}/sayi"]}}' for k in range(n - 1))
    head = '<tr><th data-fy-col="ad">Ad</th><th data-fy-col="sayi">Sayı</th></tr>'
    return "x.html", (f'<table data-fy-table="t"><caption>Tablo 1. Sayılar</caption>{head}{rows}</table>'
                      '<script type="application/json" id="faaliyet-relations">'
                      f'{{"schema":"faaliyet-relations-1","relations":[\n{relations}\n]}}</script>')


def running_totals(n):
    """290 totals of all rows above, in 40 columns."""
    every, sums, rows = max(n // 290, 2), [0] * 40, []
    for k in range(n):
        figures = [7 + (k * 37 + column * 11) % 991 for column in range(40)]
        if k % every == every - 1:
            name, figures = f"Toplam {k}", sums
        else:
            name, sums = f"Satır {k}", [a + b for a, b in zip(sums, figures)]
        rows.append(f"<tr><td>{name}</td>" + "".join(f"<td>{figure}</td>" for figure in figures) + "</tr>")
    return "x.html", table("".join(rows), "<tr><th>Ad</th>" + "".join(f"<th>S{k}</th>" for k in range(40)) + "</tr>")


def columns_of_ones(n):
    row = "<td>1</td>" * n
    total = "<tr><td>Toplam</td><td>405</td>" + "<td>400</td>" * (n - 1) + "</tr>"
    head = "<tr><th>Ad</th>" + "".join(f"<th>S{k}</th>" for k in range(n)) + "</tr>"
    return "x.html", table("".join(f"<tr><td>A{k}</td>{row}</tr>" for k in range(400)) + total, head)


def goals_in_one_table(n):
    head = ("<tr><td>Gösterge</td><td>Hedefe Etkisi (%)</td><td>Başlangıç (A)</td><td>Hedef (B)</td>"
            "<td>Gerçekleşme (C)</td><td>Performans (%) (C-A)/(B-A)</td></tr>")
    return "x.html", "<table>" + "".join(
        f"<tr><td>H{k}.1 Performansı</td><td>%91</td><td></td><td></td><td></td><td></td></tr>{head}"
        f"<tr><td>PG{k}.1.1 Kurs</td><td>100</td><td>0</td><td>100</td><td>91</td><td>91</td></tr>"
        for k in range(n)) + "</table>"


def lists_of_figures(n):
    return "x.html", "".join(
        f"<dl><dt>Kira</dt><dd>{k + 900}</dd><dt>Isınma</dt><dd>340</dd><dt>Toplam</dt><dd>{k + 1240}</dd></dl>"
        for k in range(n))


def drawn_tables(n):
    return "x.html", "<pre>" + "".join(
        f"Kalem              2021\nKira             {k + 1000}\nSu                 340\nToplam           {k + 1340}\n\n"
        for k in range(n)) + "</pre>"


def page_parts_in_markdown(n):
    return "x.md", "".join(f"<table><tr><td>Ad</td><td>{k}</td></tr>\n\n</table>\n\n- Kira: {k}\n\nMetin.\n\n"
                           for k in range(n)) + "<table>\n\n" * n


SERIES = {
    "C14 running totals": (running_totals, "check", 8_000),
    "C15 columns of ones": (columns_of_ones, "check", 960),
    "C16 goals in one table": (goals_in_one_table, "check", 4_000),
    "lists of figures": (lists_of_figures, "check", 4_000),
    "drawn tables": (drawn_tables, "check", 4_000),
    "parts of pages in Markdown": (page_parts_in_markdown, "check", 4_000),
    "C3 numbers that no table shows": (numbers_that_no_table_shows, "check", 8_000),
    "C5 a total off by five": (total_off_by_five, "check", 4_000),
    "C7 tables of one meaning": (tables_of_one_meaning, "check", 2_000),
    "C8 long names under other headings": (long_names_under_other_headings, "check", 2_500),
    "C9 a column of shares": (column_of_shares, "check", 4_000),
    "C10 sentences of percentages": (sentences_of_percentages, "check", 8_000),
    "C11 paragraphs of years": (paragraphs_of_years, "check", 4_000),
    "C12 one number everywhere": (one_number_everywhere, "check", 16_000),
    "C17 sheets of many shapes": (sheets_of_many_shapes, "check", 1_920),
    "C18 equalities in a chain": (equalities_in_a_chain, "check", 16_000),
    "C1 attribute defaults": (attribute_defaults, "facts", 50_000),
    "C2 short rows of a wide Markdown table": (short_rows_of_a_wide_markdown_table, "check", 2_000),
    "C4 no-break blanks in a cell": (no_break_blanks_in_a_cell, "check", 64_000),
    "C13 dangling references in a sentence": (dangling_references, "check", 4_000),
    "C19 wide Markdown rows": (wide_markdown_rows, "check", 32_000),
    "C20 one paragraph of table numbers": (numbered_tables_in_one_paragraph, "diff", 2_000),
    "C21 every second row a total": (every_second_row_a_total, "facts", 32_000),
    "C21 every second row a total, compared": (lambda n: twice(every_second_row_a_total(n)), "diff", 16_000),
    "C22 a chain of levels": (chain_of_levels, "facts", 16_000),
    "C22 deep levels": (deep_levels, "facts", 16_000),
    "B2 deep levels, compared": (lambda n: twice(deep_levels(n)), "diff", 4_000),
    "C23 control characters in data": (control_characters, "check", 16_000),
    "C23 control characters in a text": (control_characters_in_text, "check", 40_000),
    "C23 control characters on lines": (control_characters_on_lines, "check", 40_000),
    "C24 unknown values": (unknown_values, "check", 2_000),
    "C25 references in one line": (references_in_one_line, "check", 16_000),
    "C25 references in one paragraph": (references_in_one_paragraph, "check", 16_000),
    "C25 a list in one line": (one_line_list, "check", 16_000),
    "C26 tabs before lines": (tabs_before_lines, "check", 128_000),
    "C26 tabs on lines": (tabs_on_lines, "check", 128_000),
    "C26 one key over and over": (one_key_over_and_over, "check", 128_000),
    "C26 unknown keys": (unknown_keys, "check", 32_000),
    "C26 lines without colons": (lines_without_colons, "check", 64_000),
    "C26 rows that cannot be read": (bad_rows, "render", 32_000),
    "C26 references that do not close": (unclosed_references, "check", 32_000),
    "C26 references of no kind": (unknown_references, "check", 16_000),
    "C26 forbidden entities": (forbidden_entities, "check", 16_000),
    "a template in one line": (one_line_template, "render-sablon", 8_000),
    "a template of many lines": (tags_on_lines, "render-sablon", 8_000),
    "a template of many blocks": (many_blocks, "render-sablon", 2_000),
    "a folded scalar": (folded_scalar, "check", 32_000),
    "a quoted scalar": (quoted_scalar, "check", 32_000),
    "a plain scalar on lines": (plain_scalar_on_lines, "check", 32_000),
    "nested dashes": (nested_dashes, "check", 32_000),
    "acceptances": (acceptances, "check", 8_000),
    "attributes declared for all elements": (declared_attributes, "facts", 8_000),
    "one wrong total": (one_wrong_total, "check", 8_000),
    "wrong sums both ways": (wrong_sums_both_ways, "check", 2_000),
    "rows of one long label": (cells_of_one_long_label, "facts", 32_000),
    "C26 unsafe links": (unsafe_links, "check", 16_000),
    "an outline of sums": (outline, "check", 8_000),
    "a sentence that counts up": (sentence_that_counts_up, "check", 16_000),
    "tables that repeat one another": (tables_that_repeat, "check", 4_000),
    "sister tables": (sister_tables, "check", 4_000),
    "tables of many shapes": (tables_of_many_shapes, "check", 4_000),
}


def twice(page):
    """A page and the same with other figures."""
    name, text = page
    return [name, "y-" + name], [text, text.replace("77</td>", "78</td>")]


def write(made, folder):
    """Writes what a generator made; returns the paths to give to the program."""
    if isinstance(made, dict):
        for name, text in made.items():
            path = os.path.join(folder, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
        if os.path.exists(os.path.join(folder, "sablon")):
            return [folder, "--templates", os.path.join(folder, "sablon"), "--format", "html", "--no-check",
                    "--output", os.path.join(folder, "cikti")]
        return [folder]
    names, texts = made
    if isinstance(names, str):
        names, texts = [names], [texts]
    for name, text in zip(names, texts):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)
    return [os.path.join(folder, name) for name in names]
