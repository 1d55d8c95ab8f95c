namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>Brings the model's sentences into the cadence of .NET documentation.</summary>
internal static class Wording
{
    // A text that begins with one of these is about a thing or a question, and reads on after "Gets".
    private static readonly string[] Openings =
    [
        "A", "All", "An", "At", "Each", "Every", "Facts", "How", "One", "Parameters", "Several", "Text", "The",
        "What", "When", "Where", "Whether", "Which", "Who", "Why",
    ];

    /// <summary>Makes "Gets the name." of "The name.", and leaves sentences of another kind as they are.</summary>
    public static string Gets(string sentence, string property)
    {
        if (sentence.Length == 0)
        {
            return $"Gets the value of <c>{property}</c>.";
        }

        int space = sentence.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && Openings.Contains(sentence[..space]) ? $"Gets {char.ToLowerInvariant(sentence[0])}{sentence[1..]}" : sentence;
    }
}
