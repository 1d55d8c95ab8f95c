namespace CodeGuruProfiler.Profiles.Tests;

public class ProfileReaderOptionsTests
{
    [Theory]
    [InlineData(nameof(ProfileReaderOptions.MaxDepth))]
    [InlineData(nameof(ProfileReaderOptions.MaxNodes))]
    [InlineData(nameof(ProfileReaderOptions.MaxDecompressedLength))]
    public void LimitBelowOne_WhereOptionsAreUsed_IsRefusedByName(string limit)
    {
        var options = new ProfileReaderOptions();
        typeof(ProfileReaderOptions).GetProperty(limit)!.SetValue(options, 0);

        Assert.All(
            new Action[]
            {
                () => AgentProfile.Parse("{start:1,end:2}"u8, options),
                () => AggregatedProfile.Parse("{start:1}"u8, options),
            },
            use =>
            {
                var error = Assert.Throws<ArgumentOutOfRangeException>(use);
                Assert.Equal((limit, 0), (error.ParamName, error.ActualValue));
                Assert.StartsWith("Set 1 or more.", error.Message, StringComparison.Ordinal);
            });
    }

    [Fact]
    public void IsLimit_IsTrueForLimitsAlone()
    {
        var options = new ProfileReaderOptions { MaxDepth = 3, MaxNodes = 3 };

        Assert.All(
            [
                ("{callgraph:{children:{a:{children:{b:{children:{c:{children:{d:{}}}}}}}}}}", true),
                ("{callgraph:{children:{a:{},b:{},c:{},d:{}}}}", true),
                ("{x:[1,2,3,4]}", true),
                ("{x:[[[[[1]]]]]}", true),
                ("{x:", false),
                ("<html>", false),
            ],
            ((string Text, bool IsLimit) profile) =>
            {
                Assert.Equal(profile.IsLimit, Refusal(System.Text.Encoding.UTF8.GetBytes(profile.Text)).IsLimit);

                // The exception of text in another encoding is created again, for the position in the source.
                Assert.Equal(profile.IsLimit, Refusal([0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes(profile.Text)]).IsLimit);
            });

        ProfileFormatException Refusal(byte[] bytes) => Assert.Throws<ProfileFormatException>(() => AggregatedProfile.Parse(bytes, options));
    }
}
