using System.Security.Cryptography;
using System.Text;

namespace CodeGuruProfiler.FlameGraphs.Pages;

/// <summary>A part of the viewer: a text that is the same in every page, and its hash for a Content-Security-Policy.</summary>
internal sealed class ViewerPart
{
    private ViewerPart(string text)
    {
        Text = text;
        Bytes = Encoding.UTF8.GetBytes(text);
        Hash = $"sha256-{Convert.ToBase64String(SHA256.HashData(Bytes))}";
    }

    public static ViewerPart Script { get; } = new(Read("viewer.js"));

    public static ViewerPart Style { get; } = new(Read("viewer.css"));

    /// <summary>The style of whole pages: the viewer's, and that of what is around it.</summary>
    public static ViewerPart PageStyle { get; } = new(Read("viewer.css") + Read("page.css"));

    public string Text { get; }

    public byte[] Bytes { get; }

    /// <summary>As it is written in the policy, without quotes: <c>sha256-…</c>.</summary>
    public string Hash { get; }

    public static string Read(string name)
    {
        // It is part of this assembly.
        using Stream stream = typeof(ViewerPart).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
