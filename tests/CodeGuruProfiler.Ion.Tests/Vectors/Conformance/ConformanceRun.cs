using System.Text;

namespace CodeGuruProfiler.Ion.Tests.Vectors.Conformance;

// Runs tests of the suite: each path of fragments through a test ends in an expectation.
internal sealed class ConformanceRun(IonReaderOptions options)
{
    private string _file = "";

    internal int Held { get; private set; }

    // Reasons, and how many expectations were skipped for each.
    internal SortedDictionary<string, int> Skipped { get; } = new(StringComparer.Ordinal);

    internal List<string> Failed { get; } = [];

    internal void RunFile(string path)
    {
        _file = Path.GetFileName(path);
        foreach (IonNode test in Documents.Read(File.ReadAllBytes(path)))
        {
            RunTest(test);
        }
    }

    private void RunTest(IonNode test)
    {
        IonNode[] body = test.Arguments();
        switch (test.Keyword())
        {
            case "document":
                RunBody([], body);
                break;
            case "ion_1_0" or "ion_1_x":
                RunBody([Version(1, 0)], body);
                break;
            case "ion_1_1":
                // Not of Ion 1.0, and not counted.
                break;
            default:
                throw new NotSupportedException($"The suite has no test {test.Keyword()}.");
        }
    }

    private static Fragment Version(int major, int minor)
    {
        IonNode clause = Assert.Single(Documents.Read(Encoding.UTF8.GetBytes($"(ivm {major} {minor})")));
        Assert.True(Fragment.TryParse(clause, out Fragment? fragment));
        return fragment!;
    }

    // Fragments one after another, then an expectation or extensions.
    private void RunBody(IReadOnlyList<Fragment> before, IEnumerable<IonNode> clauses)
    {
        List<Fragment> fragments = [.. before];
        foreach (IonNode clause in clauses.Where(clause => !clause.IsName()))
        {
            if (Fragment.TryParse(clause, out Fragment? fragment))
            {
                fragments.Add(fragment!);
            }
            else
            {
                Continue(fragments, clause);
            }
        }
    }

    // Each fragment is a separate way into the rest.
    private void RunEach(IReadOnlyList<Fragment> before, IonNode[] clauses)
    {
        List<Fragment> branches = [];
        List<IonNode> rest = [];
        foreach (IonNode clause in clauses.Where(clause => !clause.IsName()))
        {
            if (Fragment.TryParse(clause, out Fragment? fragment))
            {
                branches.Add(fragment!);
            }
            else
            {
                rest.Add(clause);
            }
        }

        IEnumerable<IReadOnlyList<Fragment>> ways = branches.Count == 0 ? [before] : branches.Select(branch => (IReadOnlyList<Fragment>)[.. before, branch]);
        foreach (IReadOnlyList<Fragment> way in ways)
        {
            foreach (IonNode clause in rest)
            {
                Continue(way, clause);
            }
        }
    }

    private void Continue(IReadOnlyList<Fragment> fragments, IonNode clause)
    {
        switch (clause.Keyword())
        {
            case "then":
                RunBody(fragments, clause.Arguments());
                break;
            case "each":
                RunEach(fragments, clause.Arguments());
                break;
            default:
                Check(fragments, clause);
                break;
        }
    }

    private void Check(IReadOnlyList<Fragment> fragments, IonNode expectation)
    {
        if (TryBuild(fragments, out byte[] document) is { } reason)
        {
            Skipped[reason] = Skipped.GetValueOrDefault(reason) + 1;
            return;
        }

        try
        {
            CheckDocument(document, expectation);
            Held++;
        }
        catch (Exception e)
        {
            Failed.Add($"{_file}: {Describe(document)}: {e.GetType().Name}: {e.Message.Split('\n')[0]}");
        }
    }

    private void CheckDocument(byte[] document, IonNode expectation)
    {
        IonNode[] expected = expectation.Arguments();
        switch (expectation.Keyword())
        {
            case "produces":
                Assert.Equal(expected.Select(ModelValue.Unmangle), IonNodes.ReadAll(document, options));
                break;
            case "denotes":
                Assert.Equal(expected.Select(ModelValue.Parse), IonNodes.ReadAll(document, options));
                break;
            case "signals":
                Assert.Throws<IonFormatException>(() => IonNodes.ReadAll(document, options));
                break;
            default:
                throw new NotSupportedException($"The suite has no expectation {expectation.Keyword()}.");
        }
    }

    // The reason why there is no document of Ion 1.0.
    private static string? TryBuild(IReadOnlyList<Fragment> fragments, out byte[] document)
    {
        document = [];
        bool isText = fragments.Any(fragment => fragment.Text is not null);
        bool isBinary = fragments.Any(fragment => fragment.Bytes is not null);
        if (isText && isBinary)
        {
            return "text and binary cannot follow each other in one document";
        }

        if (isBinary)
        {
            byte[]?[] parts = [.. fragments.Select(fragment => fragment.ToBytes())];
            if (parts.Contains(null))
            {
                return "values with symbols beside binary need the table of the bytes before them";
            }

            document = [.. parts.SelectMany(part => part!)];
        }
        else
        {
            document = Encoding.UTF8.GetBytes(string.Join('\n', fragments.Select(fragment => fragment.ToText())));
        }

        return SelectsLaterVersion(document) ? "the document is Ion 1.1" : null;
    }

    private static bool SelectsLaterVersion(byte[] document)
        => document.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xE0, 0x01, 0x01, 0xEA])
        || Encoding.UTF8.GetString(document).TrimStart().StartsWith("$ion_1_1", StringComparison.Ordinal);

    private static string Describe(byte[] document)
        => document is [0xE0, ..] ? Convert.ToHexString(document) : Encoding.UTF8.GetString(document).ReplaceLineEndings(" ").Trim();
}
