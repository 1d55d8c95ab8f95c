using CodeGuruProfiler.Reports.Sources;

namespace CodeGuruProfiler.Reports.Tests.Sources;

public class FramePathTests
{
    [Theory]
    [InlineData("Shop.Orders.PostAsync(int)", "Shop Orders", "PostAsync")]
    [InlineData("Shop.Cache<,>.Get(T)", "Shop Cache", "Get")]
    [InlineData("Shop.Cache`2[System.__Canon,System.Int32].Get", "Shop Cache", "Get")]
    [InlineData("Shop!Shop.Outer+Inner.M(class X)", "Shop Outer Inner", "M")]
    [InlineData("Shop.Orders..ctor(string)", "Shop Orders", "ctor")]
    [InlineData("com.example.Cart$Line.add(String[])", "com example Cart Line", "add")]
    [InlineData("com.example.Cart.<init>", "com example Cart", "init")]
    [InlineData("shop.cart:Cart:add", "shop cart Cart", "add")]
    [InlineData("Program.Main", "Program", "Main")]
    public void Of_ANameInAScope_SplitsIt(string frame, string scope, string method)
    {
        FramePath? path = FramePath.Of(frame);

        Assert.NotNull(path);
        Assert.Equal(scope.Split(' '), path.Scope);
        Assert.Equal(method, path.Method);
    }

    [Theory]
    [InlineData("main")]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("<Sleep>")]
    [InlineData("(a.b)")]
    public void Of_ANameWithoutAScope_IsNull(string frame) => Assert.Null(FramePath.Of(frame));

    [Fact]
    public void Of_ALongName_LooksAtItsBeginningOnly() => Assert.InRange(FramePath.Of(string.Concat(Enumerable.Repeat("a.", 1_000_000)))!.Scope.Count, 1, 1_000); // It has a scope.
}
