namespace CodeGuruProfiler.Tool.Failures;

/// <summary>Finds the name that was probably meant.</summary>
internal static class SimilarNames
{
    /// <summary>Returns the candidate with the fewest edits; null if none is near.</summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        // One edit for every three characters, and at least one: more is another name.
        int allowed = Math.Max(name.Length / 3, 1);
        return candidates
            .Select(candidate => (candidate, Edits: CountEdits(name, candidate, allowed)))
            .Where(found => found.Edits <= allowed)
            .OrderBy(found => found.Edits)
            .Select(found => found.candidate)
            .FirstOrDefault();
    }

    // Levenshtein's distance with transpositions of neighbors; names are short.
    private static int CountEdits(string from, string to, int allowed)
    {
        if (Math.Abs(from.Length - to.Length) > allowed)
        {
            return int.MaxValue;
        }

        int[,] edits = new int[from.Length + 1, to.Length + 1];
        for (int i = 0; i <= from.Length; i++)
        {
            for (int j = 0; j <= to.Length; j++)
            {
                edits[i, j] = i == 0 ? j : j == 0 ? i : Math.Min(
                    Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1,
                    edits[i - 1, j - 1] + (char.ToUpperInvariant(from[i - 1]) == char.ToUpperInvariant(to[j - 1]) ? 0 : 1));
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    edits[i, j] = Math.Min(edits[i, j], edits[i - 2, j - 2] + 1);
                }
            }
        }

        return edits[from.Length, to.Length];
    }
}
