using System.Text;

namespace CodeGuruProfiler.Reports.Markdown;

/// <summary>A report that stays within its length: a part is added whole or not at all.</summary>
internal sealed class MarkdownBuilder(int maxLength)
{
    // For the sentence about what is left out.
    private const int Reserved = 300;

    private readonly StringBuilder _text = new();

    /// <summary>Adds what is always there and short.</summary>
    public MarkdownBuilder Add(string part)
    {
        _text.Append(part);
        return this;
    }

    /// <summary>Adds parts until one does not fit.</summary>
    /// <param name="parts">The parts, the most important first.</param>
    /// <param name="share">The part of the length that is filled at most, 0 to 1.</param>
    /// <returns>The number of parts that are left out.</returns>
    public int AddWhatFits(IReadOnlyCollection<string> parts, double share = 1)
    {
        int limit = (int)(maxLength * share) - Reserved;
        int added = 0;
        foreach (string part in parts)
        {
            if (_text.Length + part.Length > limit)
            {
                break;
            }

            _text.Append(part);
            added++;
        }

        return parts.Count - added;
    }

    public override string ToString() => _text.ToString();
}
