namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>Adapts the sentences of the model to .NET documentation.</summary>
internal static class Wording
{
    // The words that begin a noun phrase, which can follow "Gets".
    private static readonly string[] Determiners = ["A", "All", "An", "Each", "Every", "One", "The"];

    /// <summary>Turns "The name." into "Gets the name.", and "Whether it ends." into "Gets a value indicating whether it ends."; other sentences are unchanged.</summary>
    public static string Gets(string sentence, string property)
    {
        if (sentence.Length == 0)
        {
            return $"Gets the value of <c>{property}</c>.";
        }

        int space = sentence.IndexOf(' ', StringComparison.Ordinal);
        string opening = space > 0 ? sentence[..space] : "";
        return opening == "Whether" ? $"Gets a value indicating whether{sentence[space..]}"
            : Determiners.Contains(opening) ? $"Gets {char.ToLowerInvariant(sentence[0])}{sentence[1..]}"
            : sentence;
    }
}
