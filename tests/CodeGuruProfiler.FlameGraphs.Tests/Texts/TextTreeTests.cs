using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.FlameGraphs.Tests.Texts;

public class TextTreeTests
{
    [Fact]
    public void Text_HasTheHeaviestFirst_AndCountsWhatIsLeftOut()
    {
        CallTree tree = CallTree.Merge([Trees.Shop(), Trees.Of(("main/Rare()", 0.5, "RUNNABLE"), ("main/Rarer()", 0.25, "RUNNABLE"))]);

        string text = Trees.Text(output => FlameGraph.WriteText(tree, output, new FlameGraphOptions { Title = "web-shop", Subtitle = "14:00" }));

        Assert.Equal(
            """
            web-shop · 14:00
               share  samples
             100.0 %      101.25  all
             100.0 %      101.25    main
              98.8 %         100      Shop.Orders.Post(int)
              69.1 %          70        Npgsql.Read()
              24.7 %          25        Json.Write()
                                      … 2 more

            """,
            Lines(text));
    }

    [Fact]
    public void Text_OfAComparison_HasBothShares_AndTheChangeBeyondNoise()
    {
        string text = Trees.Text(output => FlameGraph.WriteText(Trees.Comparison(), output));

        Assert.Equal(
            """
            Flame graph
               after   before   points
             100.0 %  100.0 %        ·  all
             100.0 %  100.0 %        ·    main
              50.5 %   46.5 %        ·      Sql
              30.3 %   27.9 %        ·      Json
               0.0 %   18.6 %   −18.60      Old
              18.2 %   6.98 %   +11.21      Regex
                                            … 1 more

            """,
            Lines(text));
    }

    [Fact]
    public void Text_HasNoControlCharacters_ButLineBreaks()
    {
        string text = Trees.Text(output => FlameGraph.WriteText(Trees.Of((Trees.Hostile, 1, "X")), output, new FlameGraphOptions { Title = "\u001b[2J", Unit = "\u0007" }));

        Assert.DoesNotContain(text, character => char.IsControl(character) && character != '\n');
        Assert.DoesNotContain('\u202E', text);
    }

    [Fact]
    public void Text_GoesAsDeepAsTheOptionsSay()
    {
        string text = Trees.Text(output => FlameGraph.WriteText(Trees.Of((string.Join('/', Enumerable.Range(0, 50)), 1, "X")), output, new FlameGraphOptions { MaxTextDepth = 3 }));

        Assert.Equal(7, text.TrimEnd('\n').Split('\n').Length);
        Assert.EndsWith("… 1 more\n", text);
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n");
}
