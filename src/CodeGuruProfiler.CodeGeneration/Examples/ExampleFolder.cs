using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CodeGuruProfiler.CodeGeneration.Smithy;

namespace CodeGuruProfiler.CodeGeneration.Examples;

/// <summary>Compiled files that show the operations: the lines between <c>// begin Name</c> and <c>// end Name</c>.</summary>
internal static partial class ExampleFolder
{
    /// <param name="path">The folder.</param>
    /// <param name="root">The folder that the names of its files are relative to.</param>
    /// <param name="operations">The operations, of which each must have an example.</param>
    /// <exception cref="ModelException">An operation has no example or two, or an example shows no operation.</exception>
    public static ImmutableSortedDictionary<string, Example> Read(string path, string root, IEnumerable<string> operations)
    {
        var problems = new Problems();
        ImmutableSortedDictionary<string, Example>.Builder examples = ImmutableSortedDictionary.CreateBuilder<string, Example>(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(path, "*.cs").Order(StringComparer.Ordinal))
        {
            string source = Path.GetRelativePath(root, file).Replace('\\', '/');
            foreach (Match region in Region().Matches(File.ReadAllText(file).ReplaceLineEndings("\n")))
            {
                string name = region.Groups["name"].Value;
                if (!examples.TryAdd(name, new Example(source, Unindent(region.Groups["code"].Value))))
                {
                    problems.Add($"{name} has two examples: in {examples[name].Source} and in {source}.");
                }
            }
        }

        HashSet<string> known = [.. operations];
        foreach (string name in known.Except(examples.Keys).Order(StringComparer.Ordinal))
        {
            problems.Add($"{name} has no example: no file in {Path.GetRelativePath(root, path).Replace('\\', '/')} has the line '// begin {name}' and one '// end {name}' after it.");
        }

        foreach (string name in examples.Keys.Except(known))
        {
            problems.Add($"The example {name} in {examples[name].Source} shows no operation.");
        }

        problems.ThrowIfAny();
        return examples.ToImmutable();
    }

    private static string Unindent(string code)
    {
        string[] lines = code.TrimEnd().Split('\n');
        int indent = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length == 0 ? line : line[indent..]));
    }

    [GeneratedRegex(@"^[ ]*// begin (?<name>\w+)\n(?<code>.*?\S.*?)^[ ]*// end \k<name>$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Region();
}
