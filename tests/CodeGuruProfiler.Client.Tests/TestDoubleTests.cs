using System.Reflection;
using CodeGuruProfiler.Client.Model;
using Moq;

namespace CodeGuruProfiler.Client.Tests;

/// <summary>A mocking library can stand for the client: no Region, no constructor arguments, every operation.</summary>
public class TestDoubleTests
{
    [Fact]
    public async Task Mock_OfTheClass_NeedsNoRegion()
    {
        var mock = new Mock<CodeGuruProfilerClient>();
        mock.Setup(client => client.DescribeProfilingGroupAsync(It.IsAny<DescribeProfilingGroupRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new DescribeProfilingGroupResponse { ProfilingGroup = new ProfilingGroupDescription { Name = "web" } });

        DescribeProfilingGroupResponse response = await mock.Object.DescribeProfilingGroupAsync(new() { ProfilingGroupName = "web" });

        Assert.Equal("web", response.ProfilingGroup.Name);
        mock.Object.Dispose();
    }

    [Fact]
    public async Task Mock_OfTheInterface_HasPresignAsync()
    {
        var mock = new Mock<ICodeGuruProfilerClient>();
        mock.Setup(client => client.PresignAsync(It.IsAny<GetProfileRequest>(), It.IsAny<TimeSpan>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Uri("https://example.org/"));

        Uri url = await mock.Object.PresignAsync(new GetProfileRequest { ProfilingGroupName = "web" }, TimeSpan.FromMinutes(1));

        Assert.Equal("https://example.org/", url.AbsoluteUri);
    }

    [Fact]
    public void Members_OfTheInterface_AreAllVirtualInTheClass()
    {
        InterfaceMapping map = typeof(CodeGuruProfilerClient).GetInterfaceMap(typeof(ICodeGuruProfilerClient));

        Assert.All(map.TargetMethods, method => Assert.True(method.IsVirtual && !method.IsFinal, $"{method.Name} cannot be overridden."));
    }

    [Fact]
    public async Task Double_OperationThatIsNotOverridden_ExplainsWhatToDo()
    {
        using var client = new Double();

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetPolicyAsync(new() { ProfilingGroupName = "web" }));
        await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await client.PresignAsync(new GetProfileRequest { ProfilingGroupName = "web" }, TimeSpan.FromMinutes(1)));

        Assert.Equal(
            "Double was created without options, as a test double is, and does not override this operation. Override it, or pass options to the constructor.",
            failure.Message);
    }

    private sealed class Double : CodeGuruProfilerClient;
}
