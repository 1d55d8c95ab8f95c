using System.Text.RegularExpressions;

namespace CodeGuruProfiler.Conventions.Tests.Prose;

/// <summary>Reads eng/vocabulary.txt: the phrases, the uses that are allowed, and the folders that are still being changed.</summary>
internal sealed class VocabularyFile
{
    private readonly List<Phrase> _phrases = [];

    public VocabularyFile(string text)
    {
        string section = "";
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '[')
            {
                section = line;
                continue;
            }

            string[] parts = line.Split(" => ");
            switch (section, parts.Length)
            {
                case ("[phrases]", 2):
                    _phrases.Add(new Phrase(parts[0], parts[1]));
                    break;
                case ("[allowed]", 3):
                    Allowed.Add(new AllowedUse(parts[0], parts[1], parts[2]));
                    break;
                case ("[being changed]", 1):
                    BeingChanged.Add(line);
                    break;
                default:
                    throw new FormatException($"eng/vocabulary.txt has a line that does not belong to its section {section}: {line}");
            }
        }
    }

    /// <summary>Gets the uses that are right where they are.</summary>
    public List<AllowedUse> Allowed { get; } = [];

    /// <summary>Gets the folders whose text is not yet as the phrases ask.</summary>
    public List<string> BeingChanged { get; } = [];

    public int Phrases => _phrases.Count;

    public static VocabularyFile Open() => new(File.ReadAllText(Repository.PathOf("eng", "vocabulary.txt")));

    /// <summary>Finds the phrases in a file's prose, without those that are allowed there.</summary>
    public IEnumerable<Finding> Find(string path, string text)
    {
        string[] allowed = [.. Allowed.Where(use => IsIn(path, use.Path)).Select(use => use.Text)];
        return
            from piece in path.EndsWith(".md", StringComparison.Ordinal) ? MarkdownProse.Read(text) : CSharpProse.Read(text)
            from phrase in _phrases
            from match in phrase.Matches(piece.Text)
            let words = Regex.Replace(match.Value, @"\s+", " ")
            where !allowed.Any(use => Covers(piece.Text, match, use))
            select new Finding(path, piece.Line + piece.Text.AsSpan(0, match.Index).Count('\n'), words, phrase.Better);
    }

    public static bool IsIn(string path, string folder)
        => path == folder || path.StartsWith(folder.EndsWith('/') ? folder : folder + "/", StringComparison.Ordinal);

    /// <summary>Gets whether the words around a match, as many as the allowed text has, are that text.</summary>
    private static bool Covers(string text, Match match, string allowed)
        => Regex.Matches(text, Regex.Escape(allowed).Replace(@"\ ", @"\s+", StringComparison.Ordinal), RegexOptions.IgnoreCase)
            .Any(use => use.Index <= match.Index && match.Index + match.Length <= use.Index + use.Length);
}
