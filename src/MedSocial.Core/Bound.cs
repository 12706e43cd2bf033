namespace MedSocial;

/// <summary>Tells what a printed figure says about the true one.</summary>
public enum Bound
{
    /// <summary>The figure as stated, with no word on how exact it is: true to within half a unit of its last digit that is not zero.</summary>
    AsStated,

    /// <summary>The figure was counted.</summary>
    Exact,

    /// <summary>« plus de 12 800 »: the true figure is that or more.</summary>
    AtLeast,

    /// <summary>« moins de 12 800 »: the true figure is that or less.</summary>
    AtMost,

    /// <summary>« environ 12 800 »: true to within one unit of its last digit that is not zero.</summary>
    About,
}
