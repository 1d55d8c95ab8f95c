namespace CodeGuruProfiler.Conventions.Tests.Prose;

/// <summary>
/// Our prose (comments, string literals, Markdown) has none of the phrases that eng/vocabulary.txt lists.
/// To see what a folder still has, set VOCABULARY_FOLDER to it and run <see cref="Prose_HasNoListedPhrase"/>.
/// </summary>
public class VocabularyTests
{
    private static readonly string[] Roots = ["src", "tests", "samples", "benchmarks", "docs", ".github"];

    private static VocabularyFile Vocabulary { get; } = VocabularyFile.Open();

    [Fact]
    public void Prose_HasNoListedPhrase()
    {
        string? folder = Environment.GetEnvironmentVariable("VOCABULARY_FOLDER");
        string[] files = [.. Files().Where(file => folder is null ? !Vocabulary.BeingChanged.Any(part => VocabularyFile.IsIn(file, part)) : VocabularyFile.IsIn(file, folder))];

        Finding[] found = [.. files.SelectMany(file => Vocabulary.Find(file, File.ReadAllText(Repository.PathOf(file))))];

        Assert.True(found.Length == 0, $"{found.Length} phrase(s) that eng/vocabulary.txt lists:\n{string.Join('\n', found.AsEnumerable())}");
    }

    [Fact]
    public void Files_ThatAreRead_IncludeEveryKind()
    {
        string[] files = [.. Files()];

        Assert.Contains("README.md", files);
        Assert.Contains("docs/decisions/README.md", files);
        Assert.Contains(files, file => file.StartsWith("src/CodeGuruProfiler.Client/Generated/", StringComparison.Ordinal));
        Assert.Contains(files, file => file.StartsWith("samples/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a.cs", "// An\n// answer.\n", 2, "answer")]
    [InlineData("a.cs", "/// <summary>Makes a tree.</summary>\nclass A;", 1, "Makes")]
    [InlineData("a.cs", "/// <summary>\n/// Reads. What is known of a tree.\n/// </summary>", 2, "What")]
    [InlineData("a.cs", "/* It is not said. */", 1, "said")]
    [InlineData("a.cs", "var a = \"{x} answers\";", 1, "answers")]
    [InlineData("a.cs", "var a = $\"{x(\"b\")} of its own\";", 1, "of its own")]
    [InlineData("a.cs", "var a = $\"{x(\"sent again by it\")} for\";", 1, "sent again")]
    [InlineData("a.cs", "var a = @\"it \"\"\nanswers\";", 2, "answers")]
    [InlineData("a.cs", "var a = \"\"\"\n    the answer\n    \"\"\";", 2, "answer")]
    [InlineData("a.md", "A call is sent\nagain.\n", 1, "sent again")]
    [InlineData("a.md", "# A\n\n- Who reads it\n", 3, "Who")]
    [InlineData("a.md", "| a | it tells |\n", 1, "tells")]
    public void Find_PhraseInProse_IsFoundWithItsLine(string path, string text, int line, string words)
    {
        Finding[] found = [.. Vocabulary.Find(path, text).Where(finding => finding.Words == words)];

        Finding finding = Assert.Single(found);
        Assert.Equal(line, finding.Line);
        Assert.NotEmpty(finding.Better);
    }

    [Theory]
    [InlineData("a.cs", "string answer = Makes.Answer(tells);")]
    [InlineData("a.cs", "var a = \"answer\"; var b = 'x'; var c = '\\''; var d = '\"';")]
    [InlineData("a.cs", "var a = $\"a value of {answer} and {{{tells}}}\";")]
    [InlineData("a.cs", "/// <param name=\"answer\">See <see cref=\"Answer\"/>, <c>answer</c> and <code>\n/// tells();\n/// </code></param>")]
    [InlineData("a.md", "A `tells` and\n\n```csharp\n// An answer.\n```\n")]
    [InlineData("a.md", "<!-- snippet: answer.cs#answer -->\n[text](answer.md)\n")]
    public void Find_PhraseInCode_IsNotFound(string path, string text) => Assert.Empty(Vocabulary.Find(path, text));

    [Theory]
    [InlineData("There is no profile. It is no longer kept, and no more than that.")]
    [InlineData("What do I get? It gives up after three attempts.")]
    [InlineData("The IP address of the host, and the addresses of methods.")]
    [InlineData("A letter stands for a word.")]
    [InlineData("# What is retried\n\nText.")]
    public void Find_RightEnglish_IsNotFound(string text) => Assert.Empty(Vocabulary.Find("a.md", text));

    [Fact]
    public void Find_AllowedUse_IsNotFoundInItsFolderOnly()
    {
        var vocabulary = new VocabularyFile("[phrases]\nanswers? => response\n\n[allowed]\ndocs => answers to questions => They are questions.\n");

        Assert.Empty(vocabulary.Find("docs/a.md", "Answers\nto questions."));
        Assert.Single(vocabulary.Find("docs/a.md", "Answers to all."));
        Assert.Single(vocabulary.Find("a.md", "Answers to questions."));
    }

    [Theory]
    [InlineData("[phrases]\nanswer\n")]
    [InlineData("[allowed]\ndocs => answer\n")]
    [InlineData("answer => response\n")]
    public void File_WithALineOfAnotherForm_IsRefused(string text) => Assert.Throws<FormatException>(() => new VocabularyFile(text));

    [Fact]
    public void AllowedUses_AreStillThere_AndHaveAReason()
        => Assert.All(Vocabulary.Allowed, use =>
        {
            Assert.True(use.Reason.Length > 10, use.Text);
            Assert.True(
                Files().Any(file => VocabularyFile.IsIn(file, use.Path) && new VocabularyFile("[phrases]\n" + System.Text.RegularExpressions.Regex.Escape(use.Text).Replace(@"\ ", " ", StringComparison.Ordinal) + " => x\n")
                    .Find(file, File.ReadAllText(Repository.PathOf(file))).Any()),
                $"{use.Path} no longer has \"{use.Text}\": take the line out of eng/vocabulary.txt.");
        });

    private static IEnumerable<string> Files()
        => new[] { "*.cs", "*.md" }.SelectMany(Repository.Files)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => Roots.Any(root => VocabularyFile.IsIn(file, root)) || !file.Contains('/', StringComparison.Ordinal))
            // The planted phrases of these tests.
            .Where(file => !file.EndsWith("/VocabularyTests.cs", StringComparison.Ordinal));
}
