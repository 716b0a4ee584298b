/// How the page looks: on a screen, light or dark, wide or narrow, and on paper.
struct ReportStyle {
  /// Stands at the foot of every printed page.
  let digest: String

  var css: String { Self.screen + Self.paper + footer }

  /// Only hexadecimal digits of the digest reach the style.
  private var footer: String {
    let short = String(digest.dropFirst(7).prefix(16).filter(\.isHexDigit))
    let font = "font:8pt system-ui,sans-serif;color:#444"
    return """
      @page{@bottom-left{content:"Plan \(short)";\(font)}
      @bottom-right{content:counter(page) " / " counter(pages);\(font)}}

      """
  }

  private static let screen = """

    :root{color-scheme:light dark;--ink:#1b1f24;--soft:#505a65;--line:#d5dae0;--back:#fff;--panel:#f5f7f9;
    --link:#0a52a3;--good:#176a30;--bad:#a8201a;--warn:#7a4d00;
    --hop:#2f6db5;--gate:#173f70;--mixed:#f3e3bd;--mark:#a8201a;--on:#fff}
    @media(prefers-color-scheme:dark){:root{--ink:#e4e9ee;--soft:#a3afbb;--line:#343c45;--back:#12161b;--panel:#1a2027;
    --link:#7db8ff;--good:#6fd08a;--bad:#ff9a91;--warn:#e8bd62;
    --hop:#3672b8;--gate:#9cc4f2;--mixed:#3a301a;--mark:#ff9a91;--on:#fff}}
    *{box-sizing:border-box}
    html{scroll-padding-top:1rem}
    body{margin:0;background:var(--back);color:var(--ink);
    font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;
    display:grid;grid-template-columns:15.5rem minmax(0,1fr)}
    a{color:var(--link)}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px}
    main:focus{outline:none}
    main{padding:2rem clamp(1rem,4vw,4rem) 4rem;max-width:80rem;min-width:0;overflow-wrap:anywhere}
    nav{position:sticky;top:0;height:100vh;overflow-y:auto;padding:2rem 1.25rem;
    border-right:1px solid var(--line);background:var(--panel);font-size:.875rem}
    nav ul{list-style:none;margin:0;padding:0}
    nav li{margin:.4rem 0}
    nav li li{margin:.2rem 0 .2rem .75rem}
    nav a{text-decoration:none;overflow-wrap:anywhere}
    nav a:hover{text-decoration:underline}
    .brand{margin:0 0 1.25rem;font-weight:600}
    .skip,.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .skip:focus{clip-path:none;width:auto;height:auto;padding:.5rem;background:var(--back);z-index:2}
    h1{font-size:2rem;line-height:1.15;margin:.1rem 0 .5rem;letter-spacing:-.01em;font-weight:650}
    h2{font-size:1.3rem;line-height:1.25;margin:2.25rem 0 .5rem;font-weight:650}
    h3{font-size:1.02rem;margin:1.25rem 0 .35rem;font-weight:650}
    p{margin:.4rem 0}
    .over{margin:0;color:var(--soft);font-size:.875rem}
    .lead{color:var(--soft);max-width:46rem}
    .chapter+.chapter{margin-top:3.5rem;border-top:1px solid var(--line)}
    code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.85em}
    .digests{font-size:.8rem;color:var(--soft)}
    .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:1px;margin:1.25rem 0 .75rem;
    background:var(--line);border:1px solid var(--line)}
    .figures div{background:var(--back);padding:.75rem 1rem}
    .figures dt{font-size:.8rem;color:var(--soft)}
    .figures dd{margin:0;font-size:1.35rem;line-height:1.25;font-weight:600}
    .figures small{display:block;font-size:.78rem;line-height:1.35;font-weight:400;color:var(--soft)}
    .cols{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(24rem,100%),1fr));gap:0 2.5rem}
    #approval .cols,#approval .tight{font-size:.9375rem}
    .tight{margin:.25rem 0;padding-left:1.1rem}
    .tight li{margin:.15rem 0}
    .verdict{padding:1rem 1.25rem;border-left:4px solid;background:var(--panel);font-size:1.05rem}
    .good{border-color:var(--good)}
    .bad{border-color:var(--bad)}
    .scroll{overflow-x:auto;margin:.75rem 0 1.25rem}
    table{border-collapse:collapse;font-size:.875rem;width:100%}
    caption{text-align:left;font-weight:600;padding:.25rem 0}
    th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--line);
    overflow-wrap:normal}
    tbody th{font-weight:600;overflow-wrap:anywhere;min-width:7rem}
    td small{color:var(--soft)}
    thead th{font-weight:400;color:var(--soft)}
    .order td{min-width:4.5rem}
    .sign td{height:2.2rem;border-left:1px solid var(--line)}
    .line{display:block;min-width:46rem;width:100%;font-size:12px}
    .line text{fill:var(--ink)}
    .line .small{font-size:10.5px;fill:var(--ink)}
    .line g .small{fill:var(--on)}
    .mixed{fill:var(--mixed)}
    .hop{fill:var(--hop)}
    rect.gate{fill:var(--gate)}
    .back{fill:var(--ink)}
    .frozen{fill:url(#dots);stroke:var(--soft);stroke-width:.6}
    .dot{fill:var(--soft)}
    .hatch{stroke:var(--mark);stroke-width:3}
    .impaired{fill:url(#hatch);stroke:var(--mark);stroke-width:1}
    .clients{fill:none;stroke:var(--hop);stroke-width:1.5}
    .grid{stroke:var(--line);fill:none}
    .cut{stroke:var(--soft);fill:none;stroke-width:1.5}
    .legend{list-style:none;margin:.5rem 0 1.5rem;padding:0;display:flex;flex-wrap:wrap;gap:.35rem 1.5rem;
    font-size:.82rem;color:var(--soft)}
    .legend svg{width:26px;height:14px;vertical-align:-2px}
    .stages{display:flex;flex-wrap:wrap;align-items:flex-start;gap:1.75rem 2.5rem;overflow-x:auto}
    .below{font-size:.82rem;color:var(--soft);margin:-.75rem 0 1rem}
    .quiet{max-width:24rem}
    .quiet small{display:block;color:var(--soft)}
    .matrix{width:auto}
    .matrix tbody th{min-width:9.5rem;max-width:15rem}
    .matrix small{display:block;font-weight:400;color:var(--soft)}
    .matrix td,.matrix thead th{text-align:center;vertical-align:middle;padding:.2rem .15rem;min-width:2rem;
    border:1px solid var(--line)}
    .matrix td{color:var(--soft)}
    .cell{display:inline-block;min-width:1.6rem;text-align:center;border:1px solid var(--line);color:var(--ink)}
    .matrix td:empty{background:var(--line)}
    .matrix .s1,.matrix .s2,.matrix .s3{font-weight:700;color:var(--ink)}
    .s1{background:repeating-linear-gradient(45deg,transparent 0 9px,
    color-mix(in srgb,var(--mark) 30%,transparent) 9px 10px)}
    .s2{background:repeating-linear-gradient(45deg,transparent 0 5px,
    color-mix(in srgb,var(--mark) 30%,transparent) 5px 7px)}
    .s3{background:repeating-linear-gradient(45deg,color-mix(in srgb,var(--mark) 14%,transparent) 0 2px,
    color-mix(in srgb,var(--mark) 40%,transparent) 2px 4px)}
    .t{white-space:nowrap}
    .part{margin:1rem 0;border-top:1px solid var(--line)}
    summary{cursor:pointer;padding:.6rem 0}
    summary h3{display:inline;margin:0}
    .count{color:var(--soft);font-size:.82rem;white-space:nowrap;margin-left:.4rem}
    .steps{list-style:none;margin:0;padding:0}
    .steps>li{padding:.6rem 0 .6rem 1rem;border-left:3px solid var(--line);margin:.5rem 0}
    .steps>:has(>.gate),.steps>:has(>.decide){border-color:var(--warn)}
    .steps>:has(>.stop){border-color:var(--bad)}
    .steps>.done{border-color:var(--good)}
    .steps>.done>b{color:var(--soft)}
    .steps>li>b{font-weight:600}
    .steps>li>a{font-size:.82rem;margin-left:.5rem}
    .steps b>label{cursor:pointer}
    .steps>li>b:not(:has(input))::before{content:"";display:inline-block;width:1rem;height:1rem;border:1px solid;
    margin-right:.5rem;vertical-align:-.15rem}
    .steps>li>b::after{content:attr(class);font-size:.75rem;font-weight:400;color:var(--soft);
    border:1px solid var(--line);padding:0 .4rem;border-radius:1rem;margin-left:.5rem;white-space:nowrap}
    .steps small{display:block;margin:.4rem 0;font-size:.82rem;color:var(--soft)}
    input[type=checkbox]{width:1.1rem;height:1.1rem;margin:0 .5rem 0 0;vertical-align:-.15rem;accent-color:var(--link)}
    .command{position:relative}
    pre{margin:.5rem 0;padding:.7rem .85rem;background:var(--panel);border:1px solid var(--line);white-space:pre-wrap;
    overflow-wrap:anywhere;line-height:1.45;font-size:.8rem}
    .steps p>b{color:var(--good)}
    .steps p>i{color:var(--bad);font-style:normal;font-weight:700}
    button{font:inherit;font-size:.8rem;color:var(--ink);background:var(--back);border:1px solid var(--soft);
    border-radius:4px;padding:.2rem .6rem;cursor:pointer;min-height:1.75rem}
    button:hover{background:var(--panel)}
    .command button{position:absolute;top:.35rem;right:.35rem}
    .command pre{padding-right:4.5rem}
    .tools{display:grid;gap:.5rem;margin-top:1.5rem;padding-top:1rem;border-top:1px solid var(--line)}
    .tools p{color:var(--soft);font-size:.8rem;margin:0}
    .record{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(13rem,100%),1fr));gap:.5rem;margin-top:.5rem;
    font-size:.82rem}
    .record label{display:grid;color:var(--soft)}
    .record .wide{grid-column:1/-1}
    .record input,.record textarea{font:inherit;color:var(--ink);background:var(--back);border:1px solid var(--soft);
    border-radius:4px;padding:.3rem .45rem;width:100%}
    .findings{padding-left:1.1rem;font-size:.9rem}
    .findings li{margin:.6rem 0}
    #say{position:fixed;right:1rem;bottom:1rem;max-width:calc(100vw - 2rem);padding:.5rem .9rem;background:var(--ink);
    color:var(--back);border-radius:4px;overflow-wrap:anywhere}
    #say:empty{padding:0}
    footer{margin-top:3rem;font-size:.78rem;color:var(--soft)}
    @media(max-width:60rem){
    body{display:block}
    nav{position:static;height:auto;border-right:0;border-bottom:1px solid var(--line);padding:1rem}
    nav>ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
    nav li{margin:0}
    nav li:has(ul){flex-basis:100%;min-width:0}
    nav ul ul{display:flex;gap:1.25rem;overflow-x:auto;white-space:nowrap;padding:.35rem 0}
    nav li li{margin:0}
    .brand{margin-bottom:.75rem}
    .brand br{display:none}
    .brand code{margin-left:.5rem}
    .scroll table:not(.matrix,.rungs){min-width:40rem}
    .rungs :is(tr,th,td){display:block;width:auto}
    .rungs thead{display:none}
    .rungs th{border:0}
    caption{white-space:normal}
    .tools{display:flex;flex-wrap:wrap;margin-top:.75rem;padding-top:.75rem}
    main{padding-top:1.25rem}
    h1{font-size:1.6rem}
    .figures{grid-template-columns:1fr 1fr}
    .figures dd{font-size:1.15rem}
    .command pre{padding-right:.85rem;padding-top:2.4rem}}

    """

  private static let paper = """

    @media print{
    :root{color-scheme:light;--ink:#000;--soft:#333;--line:#aaa;--back:#fff;--panel:#fff;--link:#000;--good:#000;
    --bad:#000;--warn:#000;--hop:#777;--gate:#222;--mixed:#eee;--mark:#000;--on:#fff}
    *{print-color-adjust:exact}
    html{font-size:8.6pt}
    body{display:block;font-size:1rem;line-height:1.32}
    nav,.skip,.tools,button,.count,#say{display:none!important}
    main{padding:0;max-width:none}
    h1{font-size:15pt;margin:0}
    h2{font-size:10.5pt;margin:6pt 0 2pt;break-after:avoid}
    h3{font-size:9pt;margin:4pt 0 1pt;break-after:avoid}
    .steps>li>b{font-size:8.8pt}
    p{margin:1.5pt 0}
    .lead{max-width:none}
    .chapter+.chapter{break-before:page;border:0;margin:0}
    #matrix{break-before:auto}
    .figures{grid-template-columns:1.1fr 1.5fr 1fr 1fr;margin:4pt 0}
    .figures div{padding:3pt 6pt}
    .figures dd{font-size:11.5pt}
    .figures small,.figures dt,.digests,.over{font-size:7.2pt}
    #approval{font-size:7.6pt;line-height:1.27}
    #approval .cols,#approval .tight{font-size:7.6pt}
    #approval h2{font-size:10pt;margin:5pt 0 1pt}
    #approval h3{font-size:8.4pt;margin:2pt 0 0}
    #approval table{font-size:7.4pt}
    #approval .scroll{margin:1pt 0 2pt}
    #approval .cols{display:grid;grid-template-columns:1fr 1fr;gap:0 14pt}
    #approval .prose{display:block;columns:2;column-gap:14pt}
    .tight{margin:1pt 0;padding-left:9pt}
    .tight li{margin:0}
    .scroll,.stages{overflow:visible}
    .scroll{margin:2pt 0 4pt}
    table{font-size:7.8pt}
    th,td{padding:1.5pt 6pt 1.5pt 0}
    thead{display:table-header-group}
    tr,.matrix,.figures{break-inside:avoid}
    .sign,.keep{break-inside:avoid}
    .below{font-size:7pt;margin:0}
    .sign td{height:14pt}
    .line{min-width:0;font-size:12px}
    .stages{display:block}
    .matrix tbody th{min-width:0}
    .matrix{display:inline-table;margin:0 14pt 10pt 0;vertical-align:top}
    .steps>li{margin:3pt 0;padding:2pt 0 2pt 7pt;break-inside:avoid}
    .steps>li::after{display:block;
    content:"Start ____________  End ____________  By ____________  Evidence ____________________________";
    font-size:7.2pt;margin-top:3pt;white-space:pre-wrap}
    .steps>li:has(.record)::after{content:none}
    summary{list-style:none;padding:3pt 0}
    pre{padding:2pt 4pt;margin:2pt 0;font-size:6.9pt;line-height:1.3}
    .command pre{padding:2pt 4pt}
    .sheet{break-before:page;border:0;margin:0}
    .sheet:first-of-type{break-before:auto}
    .sheet .steps>li::after{content:none}
    .verdict{padding:4pt 8pt}
    a{text-decoration:none}}
    @page{size:A4;margin:12mm 12mm 14mm}

    """
}
