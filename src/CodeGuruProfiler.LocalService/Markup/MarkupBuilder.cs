using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using CodeGuruProfiler.Names;

namespace CodeGuruProfiler.LocalService.Markup;

/// <summary>Builds markup from an interpolated string: literals as they are, texts escaped. There is no hole for anything else.</summary>
[InterpolatedStringHandler]
internal readonly struct MarkupBuilder
{
    private readonly StringBuilder _markup;

    public MarkupBuilder(int literalLength, int formattedCount)
    {
        _markup = new StringBuilder(literalLength + (16 * formattedCount));
    }

    public void AppendLiteral(string markup) => _markup.Append(markup);

    public void AppendFormatted(Html markup) => _markup.Append(markup.ToString());

    public void AppendFormatted(IEnumerable<Html> parts)
    {
        foreach (Html part in parts)
        {
            AppendFormatted(part);
        }
    }

    public void AppendFormatted(long number) => _markup.Append(number.ToString(CultureInfo.InvariantCulture));

    // Quotes are escaped too, so that a text can be the value of an attribute.
    public void AppendFormatted(string text) => _markup.Append(text.Length == 0 ? "" : WebUtility.HtmlEncode(VisibleText.Of(text)));

    public override string ToString() => _markup.ToString();
}
