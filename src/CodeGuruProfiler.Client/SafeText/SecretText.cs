namespace CodeGuruProfiler.Client.SafeText;

/// <summary>
/// A secret to search for, in one pass over a text, however often the text begins it: the algorithm of Knuth, Morris and Pratt. Where the text ends
/// within the secret is known too.
/// </summary>
internal sealed class SecretText
{
    // Shorter ones are words such as "local", which other words may contain.
    private const int ShortestAnywhere = 8;

    // An escape that begins before the secret swallows no more of it: "&#" and eight digits.
    private const int MostSwallowed = 8;
    private const int ShortestWithoutHead = 16;

    // A beginning of the secret that is as long as half of it, within these, is as good as the secret: who quotes a token may shorten it.
    private const int ShortestBeginning = 20;
    private const int LongestBeginning = 32;

    private readonly char[] _head;
    private readonly char[] _characters;

    // For each length of what has matched, the length of its longest end that is also a beginning of the secret.
    private readonly int[] _fallback;

    private readonly int _beginning;

    private SecretText(char[] secret, int headLength)
    {
        _beginning = Math.Clamp(secret.Length / 2, ShortestBeginning, LongestBeginning);
        _head = secret[..headLength];
        _characters = secret[headLength..];
        _fallback = new int[_characters.Length + 1];
        for (int i = 1, matched = 0; i < _characters.Length; i++)
        {
            matched = Advance(matched, _characters[i]);
            _fallback[i + 1] = matched;
        }
    }

    /// <summary>
    /// Creates the forms to search for: the secret; the secret without its beginning, which is decoded together with what is before it when that ends
    /// like an escape; and what is left when all that looks escaped in it is decoded. The last differs for no secret of AWS.
    /// </summary>
    public static IEnumerable<SecretText> FormsOf(string secret)
    {
        var text = new DecodedText(secret);
        char[] characters = text.ToArray();
        yield return new SecretText(characters, 0);
        if (characters.Length >= ShortestWithoutHead)
        {
            yield return new SecretText(characters, MostSwallowed);
        }

        if (text.DecodeFully())
        {
            yield return new SecretText(text.ToArray(), 0);
        }
    }

    /// <summary>Marks each place where the secret is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isCut">Whether the text goes on where it was cut: its end may be the first half of the secret, or of an escape in it.</param>
    /// <param name="marks">The characters of the source that are to go.</param>
    public void MarkIn(DecodedText text, bool isCut, bool[] marks)
    {
        if (_characters.Length == 0)
        {
            return;
        }

        int matched = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (isCut && matched > 0 && text.IsUnfinishedEscape(i))
            {
                text.MarkToEnd(i - matched, marks);
            }

            int before = matched;
            matched = Advance(matched, text[i]);
            if (matched <= before && before >= _beginning)
            {
                text.Mark(i - before, before, marks);
            }

            if (matched == _characters.Length)
            {
                int start = i + 1 - matched;
                if (_characters.Length >= ShortestAnywhere || text.IsWord(start, i + 1))
                {
                    text.Mark(_head, start, i + 1, marks);
                }

                matched = _fallback[matched];
            }
        }

        if (matched > 0 && (isCut || matched >= _beginning))
        {
            text.MarkToEnd(text.Length - matched, marks);
        }
    }

    private int Advance(int matched, char next)
    {
        while (matched > 0 && (matched == _characters.Length || _characters[matched] != next))
        {
            matched = _fallback[matched];
        }

        return _characters[matched] == next ? matched + 1 : 0;
    }
}
