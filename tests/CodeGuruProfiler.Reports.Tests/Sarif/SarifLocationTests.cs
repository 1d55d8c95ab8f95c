using System.Text.Json;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Profiles;
using CodeGuruProfiler.Reports.Tests.Samples;

namespace CodeGuruProfiler.Reports.Tests.Sarif;

public class SarifLocationTests
{
    [Fact]
    public void Location_IsThatOfTheInnermostFrameWithASource()
    {
        using var folder = new TemporaryFolder();
        folder.Write("src/Program.cs", "namespace Shop;\nclass Program\n{\n    static void Main()\n");
        folder.Write("src/My Orders/Orders.cs", "namespace Shop;\nclass Orders\n{\n    Task PostAsync(int a)\n");

        JsonElement result = SarifFile.Result(Responses.Shop, new SarifOptions { SourceRoot = folder.Root, DefaultFile = "README.md" });

        Assert.Equal("src/My%20Orders/Orders.cs", SarifFile.Uri(result));
        Assert.Equal("Shop.Orders.Check(Order)", result.GetProperty("locations")[0].GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
        Assert.EndsWith("The largest: 'System.Text.RegularExpressions.Regex..ctor(string)', called from 'Shop.Orders.Check(Order)'.", result.GetProperty("message").GetProperty("text").GetString());

        // The other place is under Main.
        JsonElement related = result.GetProperty("relatedLocations")[0];
        Assert.Equal("src/Program.cs", related.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(4, related.GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Fact]
    public void Location_WithoutASource_IsTheDefaultFile_OrTheFrameAlone()
    {
        JsonElement withDefault = SarifFile.Result(Responses.Shop, new SarifOptions { DefaultFile = "src/Program.cs" });
        JsonElement without = SarifFile.Result(Responses.Shop);

        Assert.Equal(("src/Program.cs", 1), (SarifFile.Uri(withDefault), SarifFile.Line(withDefault)));
        Assert.Null(SarifFile.Uri(without));
        Assert.Equal(
            "System.Text.RegularExpressions.Regex..ctor(string)", without.GetProperty("locations")[0].GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
    }

    [Fact]
    public void Location_WithAProfile_HasItsLines()
    {
        using var folder = new TemporaryFolder();
        folder.Write("shop/cart.py", "text");
        var builder = new CallTreeBuilder();
        int node = builder.GetOrAddNode(0, builder.AddFrame("shop.cart:add"));
        builder.AddSource(node, "/srv/app/shop/cart.py", 17);
        builder.AddCount(builder.GetOrAddNode(node, builder.AddFrame("re:compile")), builder.AddCounter("WALL_TIME"), 5);
        Recommendation recommendation = Responses.WithText("x") with { TopMatches = [new Match { FrameAddress = "shop.cart:add;re:compile" }] };

        JsonElement result = SarifFile.Result(Responses.Of(recommendation), new SarifOptions { SourceRoot = folder.Root, CallTree = builder.ToCallTree() });

        Assert.Equal(("shop/cart.py", 17), (SarifFile.Uri(result), SarifFile.Line(result)));
    }

    [Fact]
    public void Search_ThatEndsAtItsLimit_IsReported()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.cs", "x");
        folder.Write("b.cs", "x");

        JsonElement invocation = SarifFile.Run(Responses.Shop, new SarifOptions { SourceRoot = folder.Root, MaxSearchedFiles = 1 }).GetProperty("invocations")[0];

        Assert.Equal(
            "The search for sources ended after 1 files and folders. Set MaxSearchedFiles higher, or SourceRoot to a smaller folder.",
            invocation.GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString());
        Assert.False(SarifFile.Run(Responses.Shop, new SarifOptions { SourceRoot = folder.Root }).GetProperty("invocations")[0].TryGetProperty("toolExecutionNotifications", out _));
    }

    [Fact]
    public void Uris_OfAnySource_AreWithinTheRoot()
    {
        using var folder = new TemporaryFolder();
        folder.Write("x/Orders.cs", "namespace Shop;\n");

        string sarif = System.Text.Encoding.UTF8.GetString(SarifFile.Write(Responses.Shop, new SarifOptions { SourceRoot = folder.Root }));

        Assert.Contains("\"x/Orders.cs\"", sarif, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.Root, sarif, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetFileName(folder.Root), sarif, StringComparison.Ordinal);
    }
}
