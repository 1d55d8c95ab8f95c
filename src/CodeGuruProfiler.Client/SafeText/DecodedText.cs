using System.Globalization;

namespace CodeGuruProfiler.Client.SafeText;

/// <summary>
/// A text as a search for secrets sees it, with the place of each character in the source. Letters are in lower case; spaces, plus signs (which are
/// spaces in a form) and characters that are not seen are left out, so that nothing hides a secret by wrapping it.
/// </summary>
internal sealed class DecodedText
{
    // A URL in JSON in HTML is three.
    public const int MostLevels = 5;

    private const int LongestEscape = 12;

    private readonly string _source;
    private readonly char[] _characters;
    private readonly int[] _starts;
    private readonly int[] _ends;

    public DecodedText(string source)
    {
        _source = source;
        _characters = new char[source.Length];
        _starts = new int[source.Length];
        _ends = new int[source.Length];
        for (int i = 0; i < source.Length; i++)
        {
            Add(source[i], i, i + 1);
        }
    }

    public int Length { get; private set; }

    public char this[int index] => _characters[index];

    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, Length);

    public char[] ToArray() => _characters[..Length];

    /// <summary>Decodes all levels.</summary>
    /// <returns><see langword="false"/> when nothing is escaped.</returns>
    public bool DecodeFully()
    {
        bool isChanged = false;
        for (int level = 0; level < MostLevels && Decode(); level++)
        {
            isChanged = true;
        }

        return isChanged;
    }

    /// <summary>Decodes what is escaped, one level of it.</summary>
    /// <returns><see langword="false"/> when nothing is escaped.</returns>
    public bool Decode()
    {
        // The decoded text is shorter, so it is written over the old one.
        int length = Length;
        bool isChanged = false;
        Length = 0;
        for (int i = 0; i < length;)
        {
            int taken = Escape.Read(_characters.AsSpan(i, length - i), out char character);
            isChanged |= taken > 1;
            Add(character, _starts[i], _ends[i + taken - 1]);
            i += taken;
        }

        return isChanged;
    }

    /// <summary>Gets whether an escape begins so near the end that it may not be there to its own end.</summary>
    public bool IsUnfinishedEscape(int index) => index >= Length - LongestEscape && Escape.Begins(_characters[index]);

    /// <summary>Gets whether neither a letter nor a digit is beside the characters.</summary>
    public bool IsWord(int start, int end)
        => (start == 0 || _ends[start - 1] < _starts[start] || !char.IsLetterOrDigit(_characters[start - 1]))
            && (end == Length || _ends[end - 1] < _starts[end] || !char.IsLetterOrDigit(_characters[end]));

    /// <summary>Marks characters, and what there is of a head before them: its end, and an escape that swallowed its beginning.</summary>
    public void Mark(ReadOnlySpan<char> head, int start, int end, bool[] marks)
    {
        int left = head.Length;
        while (left > 0 && start > 0 && _characters[start - 1] == head[left - 1])
        {
            start--;
            left--;
        }

        // The omitted part of the text may be such an escape too.
        int from = left == 0 ? _starts[start]
            : start == 0 ? 0
            : _ends[start - 1] - _starts[start - 1] > 1 ? _starts[start - 1] : _ends[start - 1];
        marks.AsSpan(from.._ends[end - 1]).Fill(true);
    }

    /// <summary>Marks characters.</summary>
    public void Mark(int start, int length, bool[] marks)
    {
        if (length > 0)
        {
            marks.AsSpan(_starts[start].._ends[start + length - 1]).Fill(true);
        }
    }

    /// <summary>Finds where white space is left out: a plus sign is a part of a word.</summary>
    /// <returns>The index of the character after it, or the end.</returns>
    public int FindBreak(int start, int end)
    {
        for (int i = Math.Max(1, start); i < end; i++)
        {
            if (_source.AsSpan(_ends[i - 1].._starts[i]).ContainsAnyExcept('+'))
            {
                return i;
            }
        }

        return end;
    }

    public void MarkToEnd(int start, bool[] marks) => marks.AsSpan(_starts[start]).Fill(true);

    private static bool IsLeftOut(char c)
        => c is ' ' or '+' || char.GetUnicodeCategory(c)
            is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private void Add(char character, int start, int end)
    {
        if (IsLeftOut(character))
        {
            return;
        }

        _characters[Length] = char.ToLowerInvariant(character);
        _starts[Length] = start;
        _ends[Length] = end;
        Length++;
    }
}
