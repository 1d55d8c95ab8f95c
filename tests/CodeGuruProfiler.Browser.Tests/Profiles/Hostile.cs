using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Browser.Tests.Profiles;

/// <summary>Names that want to be something else: markup, scripts, a change of direction, separators of other formats, nothing at all.</summary>
internal static class Hostile
{
    public static readonly string[] Names =
    [
        "</script><script>window.pwned = 1</script>",
        "\"><img src=x onerror=window.pwned=2>",
        "<!-- <script>",
        "--><svg onload=window.pwned=3>",
        "javascript:window.pwned=4",
        "{{constructor.constructor('window.pwned=5')()}}",
        "safe\u202Egnp.exe",
        "\u2066isolated\u2069",
        "\uD800",
        "half \uDC00 of a pair",
        "a;b c;d 12",
        "two\nlines\r\nand\ttabs",
        "\0\u0007\u001b[31mred",
        "",
        " ",
        "日本語.Größe.计算(Ω)",
        "👩‍👩‍👧 family",
        "__proto__",
        "constructor",
        new string('x', 10_000),
    ];

    public static CallTree Tree()
    {
        var builder = new CallTreeBuilder();
        foreach (string name in Names)
        {
            builder.Add([name], 5, "RUNNABLE");
            builder.Add([name, name, "leaf of " + name], 3, "</script><b>STATE");
        }

        return builder.ToCallTree();
    }

    /// <summary>A tree that the service takes: it refuses half of a surrogate pair.</summary>
    public static CallTree Posted()
    {
        var builder = new CallTreeBuilder();
        foreach (string name in Names.Where(name => name.Length > 0 && name.All(character => !char.IsSurrogate(character))))
        {
            builder.Add([name], 5, "RUNNABLE");
            builder.Add([name, "System.Text.RegularExpressions.Regex..ctor(string) " + name], 3, "</script><b>STATE");
        }

        return builder.ToCallTree();
    }
}
