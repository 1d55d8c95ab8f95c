using System.Text;
using CodeGuruProfiler.CodeGeneration.Emit;

namespace CodeGuruProfiler.CodeGeneration.Output;

/// <summary>A folder that generated files are in. Nothing else belongs there.</summary>
/// <param name="path">The folder.</param>
/// <param name="pattern">Which files in it are looked at.</param>
/// <param name="mark">The beginning of the first line of a generated file.</param>
internal sealed class OutputFolder(string path, string pattern, string mark)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Finds the differences between the folder and the files.</summary>
    public IReadOnlyList<StaleFile> Compare(IReadOnlyList<GeneratedFile> files)
    {
        var stale = new List<StaleFile>();
        foreach (GeneratedFile file in files)
        {
            string target = PathOf(file.Path);
            if (!File.Exists(target))
            {
                stale.Add(new StaleFile(StaleReason.Missing, file.Path));
            }
            else if (!File.ReadAllBytes(target).AsSpan().SequenceEqual(Utf8.GetBytes(file.Text)))
            {
                stale.Add(new StaleFile(StaleReason.Different, file.Path));
            }
        }

        HashSet<string> expected = [.. files.Select(file => file.Path)];
        stale.AddRange(Existing().Where(file => !expected.Contains(file)).Select(file => new StaleFile(StaleReason.Superfluous, file)));
        return [.. stale.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>Writes the files and deletes all others.</summary>
    /// <returns>The files that were stale.</returns>
    /// <exception cref="IOException">A superfluous file was not generated. Nothing was changed.</exception>
    public IReadOnlyList<StaleFile> Write(IReadOnlyList<GeneratedFile> files)
    {
        IReadOnlyList<StaleFile> stale = Compare(files);
        string[] foreign = [.. stale.Where(file => file.Reason == StaleReason.Superfluous && !IsGenerated(file.Path)).Select(file => file.Path)];
        if (foreign.Length > 0)
        {
            throw Errors.ForeignFiles(foreign);
        }

        Dictionary<string, string> texts = files.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        foreach (StaleFile file in stale)
        {
            string target = PathOf(file.Path);
            if (file.Reason == StaleReason.Superfluous)
            {
                File.Delete(target);
            }
            else
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target) ?? path);
                File.WriteAllText(target, texts[file.Path], Utf8);
            }
        }

        return stale;
    }

    private IEnumerable<string> Existing()
        => Directory.Exists(path)
            ? Directory.EnumerateFiles(path, pattern, SearchOption.AllDirectories).Select(file => Path.GetRelativePath(path, file).Replace('\\', '/'))
            : [];

    private bool IsGenerated(string file)
    {
        using var reader = new StreamReader(PathOf(file));
        return reader.ReadLine()?.StartsWith(mark, StringComparison.Ordinal) == true;
    }

    private string PathOf(string file) => Path.Combine(path, file.Replace('/', Path.DirectorySeparatorChar));
}
