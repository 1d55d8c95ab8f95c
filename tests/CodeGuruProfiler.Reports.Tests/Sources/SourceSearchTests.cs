using CodeGuruProfiler.Profiles;
using CodeGuruProfiler.Reports.Matches;
using CodeGuruProfiler.Reports.Sources;
using CodeGuruProfiler.Reports.Tests.Samples;

namespace CodeGuruProfiler.Reports.Tests.Sources;

public class SourceSearchTests
{
    private const string Orders = "namespace Shop;\n\npublic class Orders\n{\n    public Orders(int a)\n    {\n    }\n\n    public async Task PostAsync(int id)\n    {\n        void Local() { }\n    }\n}\n";

    [Theory]
    [InlineData("Shop.Orders.PostAsync(int)", 9)]
    [InlineData("Shop.Orders..ctor(int)", 5)]
    [InlineData("Shop.Orders.PostAsync.lambda()", 9)]
    [InlineData("Shop.Orders.PostAsync.Local()", 11)]
    [InlineData("Shop.Orders+Line.Get()", null)]
    public void Find_ADotNetFrame_IsTheFileOfItsType_AndTheLineOfItsMethod(string frame, int? line)
    {
        using var folder = new TemporaryFolder();
        folder.Write("src/Shop.Web/Orders.cs", Orders);

        SourceLocation? found = Search(folder).Find(new PlaceFrame(frame));

        Assert.Equal("src/Shop.Web/Orders.cs", found?.Path);
        Assert.Equal(line, found?.Lines?.First);
    }

    [Theory]
    [InlineData("src/main/java/com/example/Cart.java", "package com.example;\nclass Cart {\n  void add(String[] a) {\n", "com.example.Cart$Line.add(String[])")]
    [InlineData("app/src/Cart.kt", "package com.example\n\nfun add() = 1\n", "com.example.Cart.add")]
    [InlineData("shop/cart.py", "\n\n    def add(self):\n", "shop.cart:Cart:add")]
    public void Find_AFrameOfAnotherLanguage_IsItsFile(string file, string text, string frame)
    {
        using var folder = new TemporaryFolder();
        folder.Write(file, text);

        Assert.Equal(new SourceLocation(file, new LineRange(3, 3)), Search(folder).Find(new PlaceFrame(frame)));
    }

    // A wrong place is worse than none.
    [Theory]
    [InlineData("System.Text.RegularExpressions.Regex..ctor(string)", "Regex.cs", "namespace Shop;")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize", "Json/JsonSerializer.cs", "namespace Shop.Json;")]
    [InlineData("Shop.Orders.Post", "Orders.cs", "namespace Shopping;")]
    [InlineData("Shop.Orders.Post", "Orders.txt", "namespace Shop;")]
    [InlineData("Shop.Orders.Post", "orders.cs", "namespace Shop;")]
    [InlineData("json.decoder:JSONDecoder:decode", "decoder.py", "x")]
    [InlineData("main", "main.cs", "x")]
    public void Find_AFileThatOnlyHasTheName_IsNull(string frame, string file, string text)
    {
        using var folder = new TemporaryFolder();
        folder.Write(file, text);

        Assert.Null(Search(folder).Find(new PlaceFrame(frame)));
    }

    [Fact]
    public void Find_WithTwoEquallyGoodFiles_IsNull_AndTheNearerNameOtherwise()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/Orders.cs", Orders);
        folder.Write("b/Orders.cs", Orders);
        Assert.Null(Search(folder).Find(new PlaceFrame("Shop.Orders.PostAsync(int)")));

        folder.Write("Shop/Orders.cs", Orders);
        Assert.Equal("Shop/Orders.cs", Search(folder).Find(new PlaceFrame("Shop.Orders.PostAsync(int)"))?.Path);
    }

    [Theory]
    [InlineData("/home/ci/build/src/shop/cart.py", "src/shop/cart.py")]
    [InlineData("C:\\agent\\work\\src\\shop\\cart.py", "src/shop/cart.py")]
    [InlineData("/app/cart.py", null)]
    [InlineData("/app/main.py", "main.py")]
    [InlineData("main.py", "main.py")]
    [InlineData("/usr/lib/x/main.py", null)]
    [InlineData("/usr/lib/python3.12/shop/cart.py", null)]
    [InlineData("/venv/site-packages/shop/cart.py", null)]
    [InlineData("/../../shop/cart.py", "src/shop/cart.py")]
    [InlineData("", null)]
    [InlineData("/", null)]
    public void Find_AFrameWithAFile_IsTheOneWithTheSameEnd_AndHasItsLines(string file, string? expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("src/shop/cart.py", "text");
        folder.Write("other/cart.py", "text");
        folder.Write("main.py", "text");

        SourceLocation? found = Search(folder).Find(new PlaceFrame("shop.cart:add", file, new LineRange(3, 7)));

        Assert.Equal(expected, found?.Path);
        Assert.Equal(expected is null ? null : new LineRange(3, 7), found?.Lines);
    }

    [Fact]
    public void Uri_OfAPath_IsPercentEncoded()
        => Assert.Equal("a%20b/%23%3F%25/c%3Ad/%C3%BC.cs", new SourceLocation("a b/#?%/c:d/ü.cs", null).Uri);

    private static SourceSearch Search(TemporaryFolder folder) => new(SourceFiles.Find(folder.Root, 10_000));
}
