using System.Text;
using System.Text.RegularExpressions;

namespace CodeGuruProfiler.Conventions.Tests.Prose;

/// <summary>Finds the comments and the string literals of C# source. A literal without a space is a name, not prose.</summary>
internal sealed partial class CSharpProse
{
    private readonly string _source;
    private readonly List<ProsePiece> _pieces = [];
    private int _at;

    private CSharpProse(string source) => _source = source.ReplaceLineEndings("\n");

    public static IReadOnlyList<ProsePiece> Read(string source)
    {
        var prose = new CSharpProse(source);
        prose.ReadCode(endOfHole: false);
        return prose._pieces;
    }

    /// <summary>Reads code up to its end, or to the brace that ends a hole in an interpolated string.</summary>
    private void ReadCode(bool endOfHole)
    {
        int depth = 0;
        while (_at < _source.Length)
        {
            if (Follows("//"))
            {
                ReadLineComments();
            }
            else if (Follows("/*"))
            {
                int end = _source.IndexOf("*/", _at, StringComparison.Ordinal);
                Add(_at, _source[(_at + 2)..end]);
                _at = end + 2;
            }
            else if (_source[_at] == '\'')
            {
                _at += CharLiteral().Match(_source, _at).Length;
            }
            else if (StringStart().Match(_source, _at) is { Success: true } start)
            {
                ReadString(start);
            }
            else if (endOfHole && depth == 0 && _source[_at] == '}')
            {
                return;
            }
            else
            {
                depth += _source[_at] switch { '{' => 1, '}' => -1, _ => 0 };
                _at++;
            }
        }
    }

    /// <summary>Reads comments of lines that follow each other as one text: sentences go over lines.</summary>
    private void ReadLineComments()
    {
        Match comments = LineComments().Match(_source, _at);
        Add(_at, WithoutXml(CommentStart().Replace(comments.Value, "")));
        _at += comments.Length;
    }

    private void ReadString(Match start)
    {
        int begin = _at;
        _at += start.Length;
        string quotes = start.Groups["quotes"].Value;
        bool isRaw = quotes.Length > 2;
        bool isVerbatim = start.Groups["signs"].Value.Contains('@', StringComparison.Ordinal);
        int braces = start.Groups["signs"].Value.Count(sign => sign == '$');
        if (quotes.Length == 2)
        {
            return;
        }

        var text = new StringBuilder();
        while (_at < _source.Length && !(Follows(quotes) && !(isVerbatim && !isRaw && Follows("\"\""))))
        {
            if (braces > 0 && HoleFollows(isRaw ? braces : 1, isRaw))
            {
                _at += isRaw ? braces : 1;
                int hole = _at;
                ReadCode(endOfHole: true);
                text.Append(ProsePiece.Code + new string('\n', _source[hole.._at].Count(c => c == '\n')));
                _at += isRaw ? braces : 1;
                continue;
            }

            int length = !isRaw && ((!isVerbatim && _source[_at] == '\\') || Follows("\"\"") || Follows("{{") || Follows("}}")) ? 2 : 1;
            text.Append(_source[_at] == '\\' && length == 2 ? " " : _source[_at].ToString());
            _at += length;
        }

        _at += quotes.Length;
        if (text.ToString().Trim().Contains(' ', StringComparison.Ordinal))
        {
            Add(begin, text.ToString());
        }
    }

    private bool HoleFollows(int braces, bool isRaw)
    {
        int count = _source.AsSpan(_at).IndexOfAnyExcept('{');
        return isRaw ? count == braces : count % 2 == 1 && count > 0;
    }

    private bool Follows(string text) => string.CompareOrdinal(_source, _at, text, 0, text.Length) == 0;

    private void Add(int begin, string text) => _pieces.Add(new ProsePiece(_source.AsSpan(0, begin).Count('\n') + 1, text));

    private static string WithoutXml(string text)
    {
        string withoutCode = CodeElement().Replace(text, match => ProsePiece.Code + new string('\n', match.Value.Count(c => c == '\n')));
        string withoutTags = BlockTag().Replace(withoutCode, match => (match.Groups["close"].Success ? "" : ". ") + new string('\n', match.Value.Count(c => c == '\n')));
        return Reference().Replace(withoutTags, ProsePiece.Code);
    }

    [GeneratedRegex(@"\G'(\\.[^']*|[^'\\])'|\G'")]
    private static partial Regex CharLiteral();

    [GeneratedRegex(@"\G(?<signs>[$@]*)(?<quotes>""{3,}|""""(?!"")|"")")]
    private static partial Regex StringStart();

    [GeneratedRegex(@"\G//[^\n]*(\n[ \t]*//[^\n]*)*")]
    private static partial Regex LineComments();

    [GeneratedRegex(@"^[ \t]*///?/?[ \t]?", RegexOptions.Multiline)]
    private static partial Regex CommentStart();

    [GeneratedRegex(@"<(code|c)\b[^>]*>.*?</\1>|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex CodeElement();

    [GeneratedRegex(@"<(?<close>/)?(summary|remarks|value|returns|param|typeparam|exception|para|list|item|term|description|example)\b[^>]*>", RegexOptions.Singleline)]
    private static partial Regex BlockTag();

    [GeneratedRegex(@"<(see|seealso|paramref|typeparamref|inheritdoc)\b[^>]*/>", RegexOptions.Singleline)]
    private static partial Regex Reference();
}
