using CodeGuruProfiler.CodeGeneration.Naming;

namespace CodeGuruProfiler.CodeGeneration.Tests.Naming;

public sealed class NamesTests
{
    [Theory]
    [InlineData("profilingGroupName", "ProfilingGroupName")]
    [InlineData("ProfilingGroupName", "ProfilingGroupName")]
    [InlineData("profiling_group_name", "ProfilingGroupName")]
    [InlineData("resourceARN", "ResourceARN")]
    [InlineData("id", "Id")]
    [InlineData("_3d", "_3d")]
    public void Pascal_AName_BeginsEachWordWithACapital(string name, string expected)
    {
        Assert.Equal(expected, Names.Pascal(name));
    }

    [Theory]
    [InlineData("agentPermissions", "AGENT_PERMISSIONS", "AgentPermissions")]
    [InlineData("PT5M", "PT5M", "PT5M")]
    [InlineData("AWSLambda", "AWSLAMBDA", "AWSLambda")]
    [InlineData("IN_PROGRESS", "IN_PROGRESS", "InProgress")]
    [InlineData("ACTIVE", "ACTIVE", "Active")]
    [InlineData("very-slow", "VERY_SLOW", "VerySlow")]
    [InlineData("2xlarge", "TWO_XLARGE", "TwoXlarge")]
    [InlineData("value", "VALUE", "ValueValue")]
    [InlineData("kind", "KIND", "KindValue")]
    public void EnumMember_AValue_IsNamedAfterTheWireWhereItCan(string value, string memberName, string expected)
    {
        Assert.Equal(expected, Names.EnumMember(value, memberName, "Kind"));
    }

    [Theory]
    [InlineData("size", "Size")]
    [InlineData("box", "BoxValue")]
    [InlineData("equals", "EqualsValue")]
    [InlineData("responseMetadata", "ResponseMetadataValue")]
    public void Property_AMember_AvoidsWhatTheRecordHasAlready(string member, string expected)
    {
        Assert.Equal(expected, Names.Property(member, "Box"));
    }

    [Theory]
    [InlineData("Size", "size")]
    [InlineData("Class", "@class")]
    [InlineData("Json", "jsonMember")]
    public void Local_AProperty_AvoidsKeywordsAndTheGeneratorsOwnNames(string property, string expected)
    {
        Assert.Equal(expected, Names.Local(property));
    }

    [Theory]
    [InlineData("ConflictException", "ConflictException")]
    [InlineData("ValidationError", "ValidationErrorException")]
    [InlineData("InternalFailure", "InternalFailureException")]
    public void Exception_AShape_EndsInException(string shape, string expected)
    {
        Assert.Equal(expected, Names.Exception(shape));
    }

    [Theory]
    [InlineData("CodeGuruProfiler", "CodeGuruProfiler")]
    [InlineData("IoT Events", "IoTEvents")]
    [InlineData("weather", "Weather")]
    public void Service_AnSdkId_IsOneWord(string sdkId, string expected)
    {
        Assert.Equal(expected, Names.Service(sdkId));
    }
}
