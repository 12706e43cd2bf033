using MedSocial.Deontology;

namespace MedSocial.Hosting;

/// <summary>Asks the rules of the application what a draft breaks. Thread-safe. Nothing of a text is kept, logged or traced.</summary>
public interface IPostReviewer
{
    /// <summary>Reviews a draft; see <see cref="PostReview.Review"/>.</summary>
    /// <param name="text">The draft.</param>
    /// <param name="context">What the review may know beside the text.</param>
    /// <returns>The findings, in the order of the text, and what was not checked.</returns>
    ReviewReport Review(string text, PostContext? context = null);
}

internal sealed class PostReviewer(PostReview rules) : IPostReviewer
{
    public ReviewReport Review(string text, PostContext? context = null) => rules.Review(text, context);
}
