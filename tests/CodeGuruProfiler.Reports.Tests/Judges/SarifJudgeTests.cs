using System.Text;
using CodeGuruProfiler.Profiles;
using CodeGuruProfiler.Reports.Tests.Samples;

namespace CodeGuruProfiler.Reports.Tests.Judges;

/// <summary>The findings of sarif-multitool in our files: none.</summary>
public class SarifJudgeTests
{
    [Fact]
    public void Validate_OfAReport_FindsNothing()
        => Assert.Empty(SarifJudge.Validate(SarifFile.Write(Responses.Shop, new SarifOptions { DefaultFile = "src/Program.cs" })));

    [Fact]
    public void Validate_OfAReportWithSources_FindsNothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("my shop/Orders.cs", "namespace Shop;\n\npublic class Orders\n{\n    private void Check(Order order)\n");
        folder.Write("Catalog.cs", "namespace Shop;\n");

        byte[] sarif = SarifFile.Write(Responses.Shop, new SarifOptions { SourceRoot = folder.Root, DefaultFile = "src/Program.cs", CallTree = CallTree.Empty, MaxSearchedFiles = 3 });

        Assert.Empty(SarifJudge.Validate(sarif));
        Assert.Contains("relatedLocations", Encoding.UTF8.GetString(sarif), StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_OfNothing_FindsNothing() => Assert.Empty(SarifJudge.Validate(SarifFile.Write(Responses.Of())));

    [Fact]
    public void Validate_OfHostileTexts_FindsNothing()
        => Assert.Empty(SarifJudge.Validate(SarifFile.Write(Responses.WithTexts(Responses.Hostile), new SarifOptions { DefaultFile = "a b/#?%.cs" })));

    // The judge judges.
    [Fact]
    public void Validate_OfAResultWithoutAMessage_FindsIt()
    {
        string sarif = Encoding.UTF8.GetString(SarifFile.Write(Responses.Shop, new SarifOptions { DefaultFile = "src/Program.cs" }));
        int message = sarif.IndexOf("\"message\":", sarif.IndexOf("\"results\"", StringComparison.Ordinal), StringComparison.Ordinal);
        string broken = sarif.Insert(message, "\"not-a-").Replace("\"not-a-\"", "\"not-a-", StringComparison.Ordinal);

        Assert.Contains(SarifJudge.Validate(Encoding.UTF8.GetBytes(broken)), line => line.Contains(" error ", StringComparison.Ordinal));
    }
}
